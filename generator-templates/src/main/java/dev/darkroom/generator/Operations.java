package dev.darkroom.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Walks the operations of a document. */
final class Operations {

    private static final String PREFIX = "#/components/parameters/";

    private Operations() {}

    /**
     * An operation and where it stands.
     *
     * @param path its path template
     * @param method upper case
     * @param operation the operation
     * @param parameters its parameters and those of its path, references followed
     */
    record Located(String path, String method, Operation operation, List<Parameter> parameters) {}

    static List<Located> of(OpenAPI document) {
        List<Located> all = new ArrayList<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> all.add(
                                new Located(path, method.name(), operation, parameters(document, item, operation)))));
        return all;
    }

    private static List<Parameter> parameters(OpenAPI document, PathItem item, Operation operation) {
        Map<String, Parameter> byName = new LinkedHashMap<>();
        for (List<Parameter> source : sources(item, operation)) {
            for (Parameter parameter : source) {
                Parameter resolved = resolve(document, parameter);
                byName.put(resolved.getIn() + ":" + resolved.getName(), resolved);
            }
        }
        return List.copyOf(byName.values());
    }

    private static List<List<Parameter>> sources(PathItem item, Operation operation) {
        List<List<Parameter>> sources = new ArrayList<>();
        if (item.getParameters() != null) {
            sources.add(item.getParameters());
        }
        if (operation.getParameters() != null) {
            sources.add(operation.getParameters());
        }
        return sources;
    }

    private static Parameter resolve(OpenAPI document, Parameter parameter) {
        return parameter.get$ref() == null
                ? parameter
                : document.getComponents()
                        .getParameters()
                        .get(parameter.get$ref().substring(PREFIX.length()));
    }

    /** The parameter's schema with the parameter's own description, as a property of an object would have it. */
    static Schema<?> asProperty(Parameter parameter) {
        Schema<Object> property = new Schema<>();
        property.addAllOfItem(parameter.getSchema());
        property.setDescription(parameter.getDescription());
        property.setDeprecated(parameter.getDeprecated());
        return property;
    }
}
