package dev.darkroom.server.http;

import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Makes resources of objects. Registered as they are, each would be warned of as a component that is none. */
final class InstanceResources {

    private InstanceResources() {}

    /** The resource that a class describes by its annotations, answered by one object of it, which may be of a hidden class: it is called through the method that has the annotations. */
    static Resource of(Object instance) {
        return answeredBy(instance, Resource.from(instance.getClass())).build();
    }

    private static Resource.Builder answeredBy(Object instance, Resource described) {
        Resource.Builder resource = Resource.builder(described.getPath());
        for (ResourceMethod method : described.getResourceMethods()) {
            resource.addMethod(method).handledBy(instance, method.getInvocable().getDefinitionMethod());
        }
        for (Resource child : described.getChildResources()) {
            resource.addChildResource(answeredBy(instance, child).build());
        }
        return resource;
    }
}
