package dev.darkroom.site.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.darkroom.client.body.Download;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Parameter;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.Shape;
import dev.darkroom.tests.wire.Placeholders;
import dev.darkroom.tests.wire.WireCase;
import dev.darkroom.tests.wire.WireCase.WirePart;
import dev.darkroom.tests.wire.WireCase.WireRequest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the request of a wire case as statements in Java that make it with the generated client. */
public final class JavaSample {

    private static final int MAX_RESOURCE_CHARACTERS = 84;

    private final Document document;
    private final WireCase wireCase;
    private final Placeholders placeholders;
    private final Operation operation;

    private JavaSample(Document document, WireCase wireCase, Placeholders placeholders, Operation operation) {
        this.document = document;
        this.wireCase = wireCase;
        this.placeholders = placeholders;
        this.operation = operation;
    }

    /**
     * The statements; nothing for an operation that no client has, or a request that a typed client cannot make.
     *
     * @param server where to, without a slash at the end
     */
    public static Optional<String> of(Document document, String server, WireCase wireCase, Placeholders placeholders) {
        return document.operation(wireCase.operation())
                .filter(operation -> !operation.isReferenceOnly() && wireCase.client() == null)
                .flatMap(operation -> new JavaSample(document, wireCase, placeholders, operation).statements(server));
    }

    private Optional<String> statements(String server) {
        String name = document.title().replaceFirst(" .*", "");
        ObjectNode given = parameters();
        boolean hasOptions = operation.parametersByKey().values().stream()
                .anyMatch(parameter -> !parameter.isRequired() && given.has(parameter.name()));
        return ClientMethod.find(wireCase.provider(), name, operation.id(), bodyName(), hasOptions)
                .map(method -> statements(server, name, method, given));
    }

    private String statements(String server, String name, ClientMethod method, ObjectNode given) {
        String variable = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        List<JavaText> builder = new ArrayList<>();
        builder.add(JavaText.of(".baseUri(" + JavaValue.quoted(server) + ")"));
        credentials()
                .forEach((scheme, secret) -> JavaValue.setter(method.client(), scheme)
                        .ifPresent(setter -> builder.add(
                                JavaText.of("." + setter.getName() + "(" + JavaValue.quoted(secret) + ")"))));
        String type = method.client().getSimpleName();
        JavaText client = JavaText.chain(type + ".builder()", builder, ".build()");
        String resource = "try (" + type + " " + variable + " = ";
        // Where it does not fit behind its own declaration, each call has a line.
        boolean fits = resource.length() + client.line().length() <= MAX_RESOURCE_CHARACTERS;
        JavaText call = JavaText.call(
                variable + "." + method.accessor().getName() + "()."
                        + method.method().getName(),
                arguments(method, given));
        return resource + (fits ? client.line() : client.inLines(4)) + ") {\n" + used(method, call) + "}\n";
    }

    /** What is done with what the call answers. */
    private static String used(ClientMethod method, JavaText call) {
        Type result = method.method().getGenericReturnType();
        if (result == void.class) {
            return "    " + call.written(4) + ";\n";
        }
        if (result == Download.class) {
            return "    try (Download file = " + call.written(4)
                    + ") {\n        file.saveTo(Path.of(\"copy.jpg\"));\n    }\n";
        }
        return "    " + simple(result) + " result = " + call.written(4) + ";\n    System.out.println(result);\n";
    }

    private static String simple(Type type) {
        if (type instanceof ParameterizedType generic) {
            List<String> arguments = new ArrayList<>();
            for (Type argument : generic.getActualTypeArguments()) {
                arguments.add(simple(argument));
            }
            return ((Class<?>) generic.getRawType()).getSimpleName() + "<" + String.join(", ", arguments) + ">";
        }
        return ((Class<?>) type).getSimpleName();
    }

    private List<JavaText> arguments(ClientMethod method, ObjectNode given) {
        List<JavaText> arguments = new ArrayList<>();
        for (java.lang.reflect.Parameter parameter : method.method().getParameters()) {
            if (parameter.getName().equals("options")) {
                arguments.add(options(parameter.getType(), given));
                continue;
            }
            Optional<JsonNode> value = given.properties().stream()
                    .filter(entry -> JavaValue.bare(entry.getKey()).equals(JavaValue.bare(parameter.getName())))
                    .map(Map.Entry::getValue)
                    .findFirst();
            arguments.add(JavaValue.of(parameter.getParameterizedType(), value.orElseGet(this::body)));
        }
        return arguments;
    }

    private static JavaText options(Class<?> type, ObjectNode given) {
        List<JavaText> calls = new ArrayList<>();
        given.properties()
                .forEach(entry -> JavaValue.setter(type, entry.getKey())
                        .ifPresent(setter -> calls.add(JavaText.call(
                                "." + setter.getName(),
                                List.of(JavaValue.of(setter.getGenericParameterTypes()[0], entry.getValue()))))));
        return JavaText.chain(type.getSimpleName() + ".builder()", calls, ".build()");
    }

    /** The values of the parameters by name, as JSON of their types. */
    private ObjectNode parameters() {
        WireRequest request = wireCase.request();
        Map<String, String> path = pathValues(operation.path(), placeholders.sample(request.path()));
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        for (Parameter parameter : operation.parametersByKey().values()) {
            Optional<JsonNode> raw = switch (parameter.in()) {
                case PATH -> Optional.ofNullable(path.get(parameter.name())).map(TextNode::new);
                case HEADER -> header(parameter.name()).map(TextNode::new);
                case QUERY, COOKIE -> Optional.ofNullable(request.query().get(parameter.name()));
            };
            raw.ifPresent(value -> parameter
                    .schema()
                    .ifPresent(schema -> given.set(parameter.name(), typed(schema, placeholders.sample(value)))));
        }
        return given;
    }

    private static JsonNode typed(Schema schema, JsonNode value) {
        if (schema.shape() != Shape.ARRAY) {
            return scalar(schema, value.asText());
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Schema items = schema.items().orElse(schema);
        if (value.isArray()) {
            value.forEach(item -> list.add(scalar(items, item.asText())));
        } else {
            for (String item : value.asText().split(",", -1)) {
                list.add(scalar(items, item));
            }
        }
        return list;
    }

    private static JsonNode scalar(Schema schema, String text) {
        return switch (schema.shape()) {
            case INTEGER, NUMBER -> DecimalNode.valueOf(new BigDecimal(text));
            case BOOLEAN -> JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
            default -> new TextNode(text);
        };
    }

    private Optional<String> header(String name) {
        return wireCase.request().headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> placeholders.sample(header.getValue()))
                .findFirst();
    }

    private static Map<String, String> pathValues(String template, String path) {
        Matcher names = Pattern.compile("\\{([^}]+)}").matcher(template);
        Matcher values =
                Pattern.compile(template.replaceAll("\\{[^}]+}", "([^/]*)")).matcher(path);
        Map<String, String> found = new LinkedHashMap<>();
        for (int group = 1; values.matches() && names.find(); group++) {
            found.put(names.group(1), values.group(group));
        }
        return found;
    }

    /** Secrets by the names of their schemes. */
    private Map<String, String> credentials() {
        Map<String, String> credentials = new LinkedHashMap<>();
        operation
                .security()
                .forEach(requirement -> requirement.scopes().keySet().forEach(name -> {
                    var scheme = document.securitySchemes().get(name);
                    JsonNode inQuery = wireCase.request().query().get(scheme.parameter());
                    if (inQuery != null) {
                        credentials.put(name, placeholders.sample(inQuery.asText()));
                    } else {
                        header(scheme.parameter())
                                .ifPresent(value -> credentials.put(name, value.replaceFirst("(?i)^bearer ", "")));
                    }
                }));
        return credentials;
    }

    private Optional<MediaType> content() {
        String mediaType = wireCase.request().multipart() != null ? "multipart/form-data" : "application/json";
        return operation
                .requestBody()
                .flatMap(body -> Optional.ofNullable(body.contents().get(mediaType))
                        .or(() -> body.contents().values().stream().findFirst()));
    }

    private String bodyName() {
        return wireCase.request().hasBody()
                ? content().flatMap(MediaType::schema).flatMap(Schema::target).orElse("")
                : "";
    }

    private JsonNode body() {
        WireRequest request = wireCase.request();
        if (request.multipart() == null) {
            return request.json() == null ? JsonNodeFactory.instance.nullNode() : placeholders.sample(request.json());
        }
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        for (WirePart part : request.multipart()) {
            JsonNode value = part.file() != null
                    ? form.pojoNode(part.file())
                    : part.json() != null
                            ? placeholders.sample(part.json())
                            : new TextNode(placeholders.sample(String.valueOf(part.text())));
            form.set(part.name(), value);
        }
        return form;
    }
}
