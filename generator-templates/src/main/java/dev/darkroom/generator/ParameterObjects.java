package dev.darkroom.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.function.Predicate;

/**
 * Adds a named object schema for the parameters of each operation, so that they get the same immutable class with a
 * builder as any other object: callers set what they need by name instead of counting positions.
 */
final class ParameterObjects {

    private final String suffix;
    private final Predicate<Parameter> members;

    /**
     * @param suffix what follows the operation's name in the name of the class
     * @param members which parameters belong into it
     */
    ParameterObjects(String suffix, Predicate<Parameter> members) {
        this.suffix = suffix;
        this.members = members;
    }

    void addTo(OpenAPI document) {
        Operations.of(document).forEach(operation -> {
            List<Parameter> chosen =
                    operation.parameters().stream().filter(members).toList();
            if (!chosen.isEmpty()) {
                document.getComponents().addSchemas(nameFor(operation.operation()), schema(operation, chosen));
            }
        });
    }

    String nameFor(Operation operation) {
        return new JavaNames().type(operation.getOperationId()) + suffix;
    }

    private Schema<?> schema(Operations.Located operation, List<Parameter> parameters) {
        ObjectSchema schema = new ObjectSchema();
        schema.setDescription(suffix + " of `" + operation.operation().getOperationId() + "`: "
                + operation.operation().getSummary() + ".");
        schema.setAdditionalProperties(false);
        for (Parameter parameter : parameters) {
            schema.addProperty(parameter.getName(), Operations.asProperty(parameter));
            if (Boolean.TRUE.equals(parameter.getRequired())) {
                schema.addRequiredItem(parameter.getName());
            }
        }
        return schema;
    }
}
