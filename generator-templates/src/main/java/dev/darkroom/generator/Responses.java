package dev.darkroom.generator;

import dev.darkroom.generator.view.ErrorView;
import dev.darkroom.generator.view.PropertyView;
import dev.darkroom.generator.view.ResponseView;
import dev.darkroom.generator.view.ResultView;
import dev.darkroom.generator.view.ResultView.Kind;
import dev.darkroom.specs.model.BodyKind;
import dev.darkroom.specs.model.JsonType;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Response;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.Status;
import dev.darkroom.specs.model.naming.DistinctNames;
import dev.darkroom.specs.model.naming.JavaNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what the responses of an operation look like in Java. */
final class Responses {

    private static final Map<Integer, String> FACTORIES =
            Map.of(200, "ok", 201, "created", 202, "accepted", 204, "noContent", 206, "partialContent");
    /** Methods that every response of a server has. */
    private static final Set<String> TAKEN =
            Set.of("header", "headers", "type", "status", "hasBody", "body", "mediaType", "ok", "created", "accepted");

    private final JavaTypes types;
    private final Properties properties;

    Responses(JavaTypes types, Properties properties) {
        this.types = types;
        this.properties = properties;
    }

    /** The responses that tell of success; where the document names no status at all, the one for every status. */
    private static Map<Status, Response> good(Operation operation) {
        Map<Status, Response> good = new LinkedHashMap<>(operation.responses());
        good.keySet().removeIf(status -> !status.isSuccess());
        if (good.isEmpty()) {
            good.putAll(operation.responses());
            good.keySet().removeIf(status -> !status.isDefault());
        }
        return good;
    }

    /** What a client gets: what all successes have, or what each has. */
    ResultView result(Operation operation) {
        Map<Status, ResultView> all = new LinkedHashMap<>();
        good(operation).forEach((status, response) -> all.put(status, result(response)));
        List<ResultView> bodies =
                all.values().stream().filter(one -> !one.isVoid()).toList();
        if (bodies.isEmpty() || operation.method().equals("HEAD")) {
            return ResultView.nothing();
        }
        ResultView first = bodies.get(0);
        boolean nullable = all.values().stream().anyMatch(one -> one.nullable());
        if (bodies.stream().map(ResultView::type).distinct().count() == 1) {
            return new ResultView(
                    first.type(), first.kind(), first.item(), nullable && first.json(), first.summary(), List.of());
        }
        List<ResultView.Status> byStatus = new ArrayList<>();
        all.forEach((status, one) -> byStatus.add(new ResultView.Status(status.text(), one)));
        String summary = "What the status says: "
                + String.join(" ", bodies.stream().map(ResultView::summary).toList());
        return new ResultView("Object", Kind.BY_STATUS, null, nullable, summary, byStatus);
    }

    private ResultView result(Response response) {
        Optional<MediaType> json = json(response);
        String summary = Javadoc.summary(response.description());
        if (json.isPresent()) {
            return json(json.get().schema(), summary);
        }
        if (response.contents().isEmpty()) {
            return ResultView.nothing();
        }
        return isText(response)
                ? new ResultView("String", Kind.TEXT, null, false, summary, List.of())
                : new ResultView("Download", Kind.DOWNLOAD, null, false, summary, List.of());
    }

    private ResultView json(Optional<Schema> schema, String summary) {
        if (schema.isPresent() && isNothing(schema.get())) {
            return ResultView.nothing();
        }
        String type = schema.map(types::boxed).orElse("Object");
        String item = type.matches("List<\\w+>") ? type.substring(5, type.length() - 1) : null;
        boolean nullable = schema.isEmpty() || schema.get().isNullable() || type.equals("Object");
        return new ResultView(type, Kind.JSON, item, nullable, summary, List.of());
    }

    /** A nullable object without any member is the provider's way to send nothing as JSON. */
    private static boolean isNothing(Schema schema) {
        return schema.type() == JsonType.OBJECT
                && schema.isNullable()
                && schema.properties().isEmpty()
                && schema.keyword("additionalProperties").isMissingNode();
    }

    /** The media types that a client understands: those it decodes, and those of errors. */
    List<String> accepts(Operation operation) {
        Set<String> all = new LinkedHashSet<>();
        Map<Status, Response> good = good(operation);
        good.values()
                .forEach(response -> response.contents().values().stream()
                        .filter(content -> json(response).isEmpty() || content.kindOfBody() == BodyKind.JSON)
                        .forEach(content -> all.add(content.name())));
        operation.responses().forEach((status, response) -> {
            if (!good.containsKey(status)) {
                all.addAll(response.contents().keySet());
            }
        });
        return List.copyOf(all);
    }

    /** The media types that a server answers with in the case of success. */
    List<String> produces(Operation operation) {
        Set<String> all = new LinkedHashSet<>();
        good(operation)
                .values()
                .forEach(response -> all.addAll(response.contents().keySet()));
        return List.copyOf(all);
    }

    List<ErrorView> errors(Operation operation) {
        Map<String, String> byStatus = new LinkedHashMap<>();
        operation.responses().forEach((status, response) -> {
            String type =
                    json(response).flatMap(MediaType::schema).map(types::boxed).orElse("Object");
            if (!status.isSuccess() && !type.equals("Object")) {
                byStatus.put(status.text(), type);
            }
        });
        if (new LinkedHashSet<>(byStatus.values()).size() == 1) {
            return List.of(error("default", byStatus.values().iterator().next()));
        }
        List<ErrorView> errors = new ArrayList<>();
        byStatus.forEach((status, type) -> errors.add(error(status, type)));
        return errors;
    }

    private static ErrorView error(String status, String type) {
        return new ErrorView(status, type, JavaTypes.erased(type));
    }

    List<ResponseView> successes(Operation operation) {
        List<ResponseView> views = new ArrayList<>();
        good(operation).forEach((status, response) -> {
            Integer code = status.code().isPresent() ? (Integer) status.code().getAsInt() : null;
            String factory = code == null
                    ? "status" + (status.isDefault() ? "" : status.text().toLowerCase(Locale.ROOT))
                    : FACTORIES.getOrDefault(code, "status" + code);
            String summary = Javadoc.summary(response.description());
            for (String type : bodyTypes(response)) {
                boolean nothing = type.equals("null");
                views.add(new ResponseView(factory, code, status.text(), nothing ? "" : type, nothing, summary));
            }
        });
        return views;
    }

    /** The types that a server's method may answer with; {@code null} for the JSON of that name, empty for no body. */
    private Set<String> bodyTypes(Response response) {
        Set<String> bodies = new LinkedHashSet<>();
        for (MediaType content : response.contents().values()) {
            Optional<Schema> schema = content.schema();
            bodies.add(
                    switch (content.kindOfBody()) {
                        case JSON -> schema.isPresent() && isNothing(schema.get()) ? "null" : nullness(schema);
                        case TEXT -> "String";
                        case FORM, MULTIPART, BINARY -> "StreamingOutput";
                    });
        }
        return bodies.isEmpty() ? Set.of("") : bodies;
    }

    private String nullness(Optional<Schema> schema) {
        String type = schema.map(types::boxed).orElse("Object");
        return schema.isEmpty() || schema.get().isNullable() || type.equals("Object") ? "@Nullable " + type : type;
    }

    private static boolean isText(Response response) {
        return response.contents().values().stream().allMatch(content -> content.kindOfBody() == BodyKind.TEXT);
    }

    private static Optional<MediaType> json(Response response) {
        return response.contents().values().stream()
                .filter(content -> content.kindOfBody() == BodyKind.JSON)
                .findFirst();
    }

    List<PropertyView> headers(Operation operation) {
        Map<String, Properties.Member> members = new LinkedHashMap<>();
        good(operation)
                .values()
                .forEach(response -> response.headers()
                        .forEach((name, header) -> header.schema()
                                .ifPresent(schema -> members.put(
                                        name,
                                        new Properties.Member(name, schema, true, header.description(), false)))));
        Map<String, PropertyView> views = properties.of(members, Properties.Use.PARAMETERS);
        Map<String, String> names = DistinctNames.of(
                views.keySet(), key -> views.containsKey(key) ? views.get(key).name() : JavaNames.member(key), TAKEN);
        return views.entrySet().stream()
                .map(entry -> entry.getValue().named(names.get(entry.getKey())))
                .toList();
    }
}
