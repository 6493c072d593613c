package dev.darkroom.server.http;

import dev.darkroom.server.api.OperationId;
import dev.darkroom.server.contract.Operation;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * Operations of a document whose tag has no class yet. They are answered 501, behind the checks that all operations have;
 * as are the others of a tag that has a class without them, by what is generated of the document.
 */
final class UnwrittenOperations {

    private static final int NOT_IMPLEMENTED = 501;

    private UnwrittenOperations() {}

    /**
     * What answers for them.
     *
     * @param written the provider's resources
     * @param documented the operations of its document
     */
    static List<Resource> of(Collection<Resource> written, Collection<Operation> documented) {
        Set<String> ids = written.stream()
                .flatMap(resource -> methods(resource).stream())
                .map(method -> method.getInvocable().getDefinitionMethod().getAnnotation(OperationId.class))
                .map(id -> id == null ? "" : id.value())
                .collect(Collectors.toSet());
        return documented.stream()
                .filter(operation -> !ids.contains(operation.id()))
                .map(UnwrittenOperations::resource)
                .toList();
    }

    private static List<ResourceMethod> methods(Resource resource) {
        List<ResourceMethod> methods = new ArrayList<>(resource.getResourceMethods());
        resource.getChildResources().forEach(child -> methods.addAll(methods(child)));
        return methods;
    }

    /** Below the same root as what is generated, where resources of one path are put together. */
    private static Resource resource(Operation operation) {
        Resource.Builder root = Resource.builder("");
        root.addChildResource(operation.path()).addMethod(operation.method()).handledBy(new Refusal());
        return root.build();
    }

    /** A class and no lambda, of which Jersey would not know that it takes no body. */
    private static final class Refusal implements Inflector<ContainerRequestContext, Object> {

        @Override
        public Object apply(ContainerRequestContext request) {
            throw new ServerErrorException(NOT_IMPLEMENTED);
        }
    }
}
