package dev.darkroom.tests.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.darkroom.client.body.Upload;
import dev.darkroom.tests.wire.WireCase.WirePart;
import dev.darkroom.tests.wire.WireCase.WireRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller would say to make the request of a case.
 *
 * @param parameters values by the names of the document
 * @param credentials secrets by the names of the security schemes
 * @param bodyType the schema of the body; empty when there is none
 */
record CallArguments(
        String provider,
        String operation,
        ObjectNode parameters,
        Map<String, String> credentials,
        String bodyType,
        @Nullable ObjectNode body) {

    static CallArguments of(WireCase wireCase, Placeholders placeholders) {
        Document document = Document.of(wireCase.provider());
        Document.Operation operation = document.operation(wireCase.operation());
        WireRequest request = wireCase.request();
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        Map<String, String> path = pathValues(operation.path(), placeholders.sample(request.path()));
        for (Document.Parameter parameter : operation.parameters()) {
            Optional<JsonNode> raw = switch (parameter.in()) {
                case "path" -> Optional.ofNullable(path.get(parameter.name())).map(TextNode::new);
                case "header" -> header(request, parameter.name());
                default -> Optional.ofNullable(request.query().get(parameter.name()));
            };
            raw.ifPresent(value -> parameters.set(parameter.name(), parameter.typed(placeholders.sample(value))));
        }
        String mediaType = request.multipart() != null ? "multipart/form-data" : "application/json";
        return new CallArguments(
                wireCase.provider(),
                wireCase.operation(),
                parameters,
                credentials(operation, request, placeholders),
                request.hasBody() ? operation.bodyType(mediaType) : "",
                body(request, operation, placeholders));
    }

    private static Optional<JsonNode> header(WireRequest request, String name) {
        return request.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> (JsonNode) new TextNode(header.getValue()))
                .findFirst();
    }

    private static Map<String, String> pathValues(String template, String path) {
        Matcher names = Pattern.compile("\\{([^}]+)}").matcher(template);
        Matcher values =
                Pattern.compile(template.replaceAll("\\{[^}]+}", "([^/]*)")).matcher(path);
        Map<String, String> found = new LinkedHashMap<>();
        if (values.matches()) {
            for (int group = 1; names.find(); group++) {
                found.put(names.group(1), values.group(group));
            }
        }
        return found;
    }

    private static Map<String, String> credentials(
            Document.Operation operation, WireRequest request, Placeholders placeholders) {
        Map<String, String> credentials = new LinkedHashMap<>();
        operation.schemes().forEach((name, scheme) -> {
            if ("query".equals(scheme.path("in").asText())) {
                JsonNode value = request.query().get(scheme.get("name").asText());
                if (value != null) {
                    credentials.put(name, placeholders.sample(value.asText()));
                }
            } else {
                header(request, "Authorization")
                        .ifPresent(value -> credentials.put(
                                name, placeholders.sample(value.asText()).replaceFirst("(?i)^bearer ", "")));
            }
        });
        return credentials;
    }

    private static @Nullable ObjectNode body(
            WireRequest request, Document.Operation operation, Placeholders placeholders) {
        if (request.multipart() == null) {
            return request.json() == null ? null : (ObjectNode) placeholders.sample(request.json());
        }
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        for (WirePart part : request.multipart()) {
            if (part.file() != null) {
                Upload upload = Upload.of(
                        part.file().fileName() == null ? "file" : part.file().fileName(),
                        TestPictures.bytes(part.file()));
                add(
                        form,
                        part.name(),
                        form.pojoNode(
                                part.file().mediaType() == null
                                        ? upload
                                        : upload.withMediaType(part.file().mediaType())));
            } else if (part.json() != null) {
                add(form, part.name(), placeholders.sample(part.json()));
            } else {
                add(form, part.name(), new TextNode(placeholders.sample(String.valueOf(part.text()))));
            }
        }
        return form;
    }

    private static void add(ObjectNode form, String name, JsonNode value) {
        JsonNode earlier = form.get(name);
        if (earlier == null) {
            form.set(name, value);
        } else if (earlier instanceof ArrayNode list) {
            list.add(value);
        } else {
            form.putArray(name).add(earlier).add(value);
        }
    }
}
