package dev.darkroom.generator;

import dev.darkroom.generator.view.ErrorView;
import dev.darkroom.generator.view.PropertyView;
import dev.darkroom.generator.view.ResponseView;
import dev.darkroom.generator.view.ResultView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Decides what the answers of an operation look like in Java. */
final class Responses {

    private static final Map<Integer, String> FACTORIES =
            Map.of(200, "ok", 201, "created", 202, "accepted", 204, "noContent", 206, "partialContent");

    private static final ResultView NOTHING = new ResultView("void", "@Nullable Void", "ResponseDecoder.none()", "");

    private final OpenAPI document;
    private final SchemaIndex schemas;
    private final JavaTypes types;
    private final ModelViews models;

    Responses(OpenAPI document, SchemaIndex schemas, JavaTypes types, ModelViews models) {
        this.document = document;
        this.schemas = schemas;
        this.types = types;
        this.models = models;
    }

    /** What a client gets: the first successful answer that has a body. */
    ResultView result(Operation operation) {
        List<ResultView> results = new ArrayList<>();
        eachSuccess(operation, (status, response) -> {
            String summary = Javadoc.summary(response.getDescription());
            String json = jsonType(response);
            if (json != null && isNothing(response, json)) {
                results.add(NOTHING);
            } else if (json != null) {
                results.add(json(response, json, summary));
            } else if (response.getContent() != null && !response.getContent().isEmpty()) {
                results.add(
                        isText(response)
                                ? new ResultView("String", "String", "ResponseDecoder.text()", summary)
                                : new ResultView("Download", "Download", "ResponseDecoder.download()", summary));
            }
        });
        return results.isEmpty() ? NOTHING : results.get(0);
    }

    /** A nullable object without any member is the provider's way to send nothing as JSON. */
    private boolean isNothing(ApiResponse response, String mediaType) {
        Schema<?> schema = schemas.resolve(response.getContent().get(mediaType).getSchema());
        return "object".equals(schema.getType())
                && schemas.isNullable(schema)
                && schemas.properties(schema).isEmpty()
                && schema.getAdditionalProperties() == null;
    }

    private ResultView json(ApiResponse response, String mediaType, String summary) {
        Schema<?> schema = response.getContent().get(mediaType).getSchema();
        String type = types.boxed(schema);
        boolean nullable = schemas.isNullable(schema);
        String decoder = decoder(type);
        return nullable
                ? new ResultView("@Nullable " + type, "@Nullable " + type, decoder + ".orNull()", summary)
                : new ResultView(type, type, decoder, summary);
    }

    private static String decoder(String type) {
        if (!type.contains("<")) {
            return "ResponseDecoder.of(" + type + ".class)";
        }
        String item = type.startsWith("List<") ? type.substring(5, type.length() - 1) : "";
        return !item.isEmpty() && !item.contains("<") && !item.startsWith("@")
                ? "ResponseDecoder.listOf(" + item + ".class)"
                : "ResponseDecoder.of(new TypeReference<" + type + ">() {})";
    }

    List<String> mediaTypes(Operation operation) {
        Set<String> all = new LinkedHashSet<>();
        operation.getResponses().forEach((status, response) -> {
            ApiResponse resolved = resolve(response);
            if (resolved.getContent() != null) {
                all.addAll(resolved.getContent().keySet());
            }
        });
        return List.copyOf(all);
    }

    List<ErrorView> errors(Operation operation) {
        Map<String, String> byStatus = new LinkedHashMap<>();
        operation.getResponses().forEach((status, response) -> {
            ApiResponse resolved = resolve(response);
            String json = jsonType(resolved);
            if (!status.startsWith("2") && json != null) {
                byStatus.put(status, types.boxed(resolved.getContent().get(json).getSchema()));
            }
        });
        Set<String> distinct = new LinkedHashSet<>(byStatus.values());
        if (distinct.size() == 1) {
            return List.of(new ErrorView("", distinct.iterator().next()));
        }
        List<ErrorView> errors = new ArrayList<>();
        byStatus.forEach((status, type) -> errors.add(new ErrorView("default".equals(status) ? "" : status, type)));
        return errors;
    }

    List<ResponseView> successes(Operation operation) {
        List<ResponseView> views = new ArrayList<>();
        eachSuccess(operation, (status, response) -> {
            boolean empty =
                    response.getContent() == null || response.getContent().isEmpty();
            String json = jsonType(response);
            boolean nothing = json != null && isNothing(response, json);
            String type = empty || nothing ? "" : bodyType(response, json);
            views.add(new ResponseView(
                    FACTORIES.getOrDefault(status, "status" + status),
                    status,
                    type,
                    nothing,
                    empty ? List.of() : List.copyOf(response.getContent().keySet()),
                    Javadoc.summary(response.getDescription())));
        });
        return views;
    }

    private String bodyType(ApiResponse response, @Nullable String json) {
        if (json != null) {
            return nullness(response.getContent().get(json).getSchema());
        }
        return isText(response) ? "String" : "StreamingOutput";
    }

    private boolean isText(ApiResponse response) {
        return response.getContent().values().stream()
                .allMatch(content -> Bodies.isText(schemas.resolve(content.getSchema())));
    }

    private String nullness(Schema<?> schema) {
        String type = types.boxed(schema);
        return schemas.isNullable(schema) ? "@Nullable " + type : type;
    }

    List<PropertyView> headers(Operation operation) {
        Map<String, PropertyView> byName = new LinkedHashMap<>();
        eachSuccess(operation, (status, response) -> {
            if (response.getHeaders() != null) {
                response.getHeaders().forEach((name, header) -> {
                    Header resolved = resolve(header);
                    Schema<?> schema = resolved.getSchema();
                    schema.setDescription(resolved.getDescription());
                    byName.put(name, models.property(name, schema, true));
                });
            }
        });
        return List.copyOf(byName.values());
    }

    private void eachSuccess(Operation operation, BiConsumer<Integer, ApiResponse> action) {
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                action.accept(Integer.valueOf(status), resolve(response));
            }
        });
    }

    private static @Nullable String jsonType(ApiResponse response) {
        return response.getContent() == null
                ? null
                : response.getContent().keySet().stream()
                        .filter(Bodies::isJson)
                        .findFirst()
                        .orElse(null);
    }

    private ApiResponse resolve(ApiResponse response) {
        return response.get$ref() == null
                ? response
                : document.getComponents().getResponses().get(last(response.get$ref()));
    }

    private Header resolve(Header header) {
        return header.get$ref() == null
                ? header
                : document.getComponents().getHeaders().get(last(header.get$ref()));
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
