package dev.darkroom.generator;

import dev.darkroom.generator.view.BodyView;
import dev.darkroom.generator.view.OperationView;
import dev.darkroom.generator.view.ParameterView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what the Java method of an operation looks like. */
final class OperationViews {

    private final OpenAPI document;
    private final SchemaIndex schemas;
    private final JavaNames names;
    private final JavaTypes types;
    private final ModelViews models;
    private final Responses responses;

    OperationViews(OpenAPI document, SchemaIndex schemas, JavaNames names, JavaTypes types, ModelViews models) {
        this.document = document;
        this.schemas = schemas;
        this.names = names;
        this.types = types;
        this.models = models;
        this.responses = new Responses(document, schemas, types, models);
    }

    /** One view per kind of request body. */
    List<OperationView> of(Operations.Located located) {
        List<OperationView> views = new ArrayList<>();
        for (BodyView body : bodies(located.operation())) {
            views.add(view(located, body));
        }
        return views.isEmpty() ? List.of(view(located, null)) : views;
    }

    private OperationView view(Operations.Located located, @Nullable BodyView body) {
        Operation operation = located.operation();
        List<Parameter> parameters = new ArrayList<>(located.parameters());
        parameters.sort(Comparator.comparing(parameter -> !"path".equals(parameter.getIn())));
        List<ParameterView> required = views(parameters, true);
        List<ParameterView> optional = views(parameters, false);
        String type = names.type(operation.getOperationId());
        return new OperationView(
                names.member(operation.getOperationId()),
                operation.getOperationId(),
                located.method(),
                located.path(),
                Javadoc.lines(
                        operation.getSummary() + ".",
                        operation.getDescription(),
                        CallNotes.paging(operation),
                        CallNotes.retry(operation)),
                required,
                optional,
                optional.isEmpty() ? "" : type + "Options",
                parameters.isEmpty() ? "" : type + "Parameters",
                body,
                responses.result(operation),
                responses.mediaTypes(operation),
                responses.errors(operation),
                schemes(operation),
                type + "Response",
                responses.successes(operation),
                responses.headers(operation),
                CallNotes.retryClass(operation),
                Boolean.TRUE.equals(operation.getDeprecated()));
    }

    private List<ParameterView> views(List<Parameter> parameters, boolean required) {
        List<ParameterView> views = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (Boolean.TRUE.equals(parameter.getRequired()) == required) {
                Schema<?> schema = Operations.asProperty(parameter);
                views.add(new ParameterView(
                        models.property(parameter.getName(), schema, required),
                        parameter.getIn(),
                        QueryStyles.of(parameter, schemas.resolve(schema))));
            }
        }
        return views;
    }

    private List<BodyView> bodies(Operation operation) {
        RequestBody body = operation.getRequestBody();
        if (body == null) {
            return List.of();
        }
        if (body.get$ref() != null) {
            String name = body.get$ref().substring(body.get$ref().lastIndexOf('/') + 1);
            body = document.getComponents().getRequestBodies().get(name);
        }
        boolean required = Boolean.TRUE.equals(body.getRequired());
        List<BodyView> views = new ArrayList<>();
        Content content = body.getContent();
        for (String mediaType : content.keySet()) {
            Schema<?> schema = content.get(mediaType).getSchema();
            String type = types.boxed(schema);
            views.add(new BodyView(
                    argument(type),
                    type,
                    Bodies.kind(mediaType, schemas.resolve(schema)),
                    mediaType,
                    required,
                    Javadoc.summary(body.getDescription())));
        }
        return views;
    }

    private String argument(String type) {
        String name = names.member(type.replaceAll("[<>, ].*", ""));
        return switch (name) {
            case "list", "map" -> "body";
            case "string" -> "text";
            default -> name;
        };
    }

    private List<String> schemes(Operation operation) {
        List<SecurityRequirement> requirements =
                operation.getSecurity() != null ? operation.getSecurity() : document.getSecurity();
        Set<String> schemes = new LinkedHashSet<>();
        if (requirements != null) {
            requirements.forEach(requirement -> schemes.addAll(requirement.keySet()));
        }
        return List.copyOf(schemes);
    }
}
