package dev.darkroom.tests.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A provider's YAML as the harness reads it: on its own, without the code of the server or the generator. */
final class Document {

    private static final Map<Path, Document> DOCUMENTS = new ConcurrentHashMap<>();

    private final JsonNode root;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private Document(JsonNode root) {
        this.root = root;
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (entry.getValue().has("operationId")) {
                        operations.put(
                                entry.getValue().get("operationId").asText(),
                                new Operation(path.getKey(), path.getValue(), entry.getKey(), entry.getValue()));
                    }
                }));
    }

    static Document of(String provider) {
        return at(Specs.file(provider));
    }

    /** The document in a file. */
    static Document at(Path file) {
        return DOCUMENTS.computeIfAbsent(file, path -> {
            try {
                return new Document(new YAMLMapper().readTree(Files.readAllBytes(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    String title() {
        return root.at("/info/title").asText();
    }

    Map<String, Operation> operations() {
        return operations;
    }

    Operation operation(String id) {
        Operation operation = operations.get(id);
        if (operation == null) {
            throw new AssertionError("the document has no operation " + id);
        }
        return operation;
    }

    JsonNode root() {
        return root;
    }

    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(root.at(node.get("$ref").asText().substring(1))) : node;
    }

    /** One operation. */
    final class Operation {

        private final String path;
        private final JsonNode item;
        private final String method;
        private final JsonNode node;

        private Operation(String path, JsonNode item, String method, JsonNode node) {
            this.path = path;
            this.item = item;
            this.method = method;
            this.node = node;
        }

        String path() {
            return path;
        }

        String method() {
            return method;
        }

        JsonNode node() {
            return node;
        }

        /** Whether no client has a method for it. */
        boolean isReferenceOnly() {
            return node.path("x-reference-only").asBoolean();
        }

        List<Parameter> parameters() {
            List<Parameter> parameters = new ArrayList<>();
            for (JsonNode list : List.of(item.path("parameters"), node.path("parameters"))) {
                list.forEach(parameter -> parameters.add(new Parameter(resolve(parameter))));
            }
            return parameters;
        }

        Map<String, JsonNode> schemes() {
            Map<String, JsonNode> schemes = new LinkedHashMap<>();
            JsonNode security = node.has("security") ? node.get("security") : root.path("security");
            security.forEach(requirement -> requirement
                    .fieldNames()
                    .forEachRemaining(name -> schemes.put(name, root.at("/components/securitySchemes/" + name))));
            return schemes;
        }

        String bodyType(String mediaType) {
            JsonNode content = resolve(node.path("requestBody")).path("content");
            JsonNode schema = (content.has(mediaType)
                            ? content.get(mediaType)
                            : content.elements().next())
                    .path("schema");
            String reference = schema.path("$ref").asText();
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
    }

    /** One parameter. */
    final class Parameter {

        private final JsonNode node;

        private Parameter(JsonNode node) {
            this.node = node;
        }

        String name() {
            return node.get("name").asText();
        }

        String in() {
            return node.get("in").asText();
        }

        /** A value of a case as JSON of the parameter's type. */
        JsonNode typed(JsonNode value) {
            JsonNode schema = schema(node.get("schema"));
            if (!"array".equals(schema.path("type").asText())) {
                return scalar(value, schema);
            }
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            JsonNode items = schema(schema.get("items"));
            if (value.isArray()) {
                value.forEach(item -> list.add(scalar(item, items)));
            } else {
                for (String item : value.asText().split(",", -1)) {
                    list.add(scalar(JsonNodeFactory.instance.textNode(item), items));
                }
            }
            return list;
        }

        private JsonNode schema(JsonNode schema) {
            JsonNode resolved = resolve(schema);
            return resolved.path("allOf").size() == 1
                    ? schema(resolved.get("allOf").get(0))
                    : resolved;
        }

        private static JsonNode scalar(JsonNode value, JsonNode schema) {
            return switch (schema.path("type").asText()) {
                case "integer", "number" -> DecimalNode.valueOf(new BigDecimal(value.asText()));
                case "boolean" -> BooleanNode.valueOf(Boolean.parseBoolean(value.asText()));
                default -> JsonNodeFactory.instance.textNode(value.asText());
            };
        }
    }
}
