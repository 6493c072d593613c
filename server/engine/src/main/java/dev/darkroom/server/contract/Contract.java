package dev.darkroom.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One provider's document. Immutable, safe for use by several threads. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static final Map<String, Contract> LOADED = new ConcurrentHashMap<>();

    private final String provider;
    private final JsonNode document;
    private final SchemaCheck schemas;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, SchemaCheck.Validator> named = new ConcurrentHashMap<>();

    private Contract(String provider, JsonNode document) {
        this.provider = provider;
        this.document = document;
        this.schemas = new SchemaCheck(provider, document);
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        Operation operation =
                                new OperationReader(this, schemas, path.getKey(), path.getValue()).read(entry);
                        operations.put(operation.id(), operation);
                    }
                }));
    }

    /**
     * A provider's document, which is read from the class path once.
     *
     * @param provider the name of its folder in {@code specs}
     */
    public static Contract load(String provider) {
        return LOADED.computeIfAbsent(provider, Contract::read);
    }

    private static Contract read(String provider) {
        String resource = "/dev/darkroom/specs/" + provider + "/openapi.json";
        try (InputStream json = Contract.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalArgumentException("there is no " + resource + " on the class path");
            }
            return new Contract(provider, new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the provider's folder in {@code specs}. */
    public String provider() {
        return provider;
    }

    /** The operation with an id. */
    public Operation operation(String id) {
        Operation operation = operations.get(id);
        if (operation == null) {
            throw new IllegalArgumentException(provider + " has no operation " + id);
        }
        return operation;
    }

    /** All operations in the order of the document. */
    public Collection<Operation> operations() {
        return operations.values();
    }

    /** The operation a request asks for. */
    public Optional<Operation> find(String method, String path) {
        return operations.values().stream()
                .filter(operation -> operation.method().equals(method) && operation.matches(path))
                .findFirst();
    }

    /**
     * A member of a named schema, for the limits that the documents state beside the standard keywords.
     *
     * @throws IllegalArgumentException if there is none
     */
    public JsonNode property(String schema, String property) {
        JsonNode found = document.at("/components/schemas/" + schema + "/properties/" + property);
        if (found.isMissingNode()) {
            throw new IllegalArgumentException(provider + " has no " + schema + "." + property);
        }
        return found;
    }

    /**
     * Checks a value that stands where no schema of the document can describe it, such as the name of a member.
     *
     * @param schema the name of the schema it has to follow
     * @param value what to check
     * @param place names the value in what is found
     */
    public List<Violation> check(String schema, JsonNode value, String place) {
        return named.computeIfAbsent(
                        schema,
                        name -> schemas.validator(
                                JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name)))
                .check(value, "body", place);
    }

    /** The scheme with a name. */
    JsonNode securityScheme(String name) {
        return document.at("/components/securitySchemes/" + name);
    }

    /** The security requirements of operations that have none of their own. */
    JsonNode security() {
        return document.path("security");
    }

    /** The node itself, or what its {@code $ref} leads to. */
    JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }

    SchemaView view(JsonNode schema) {
        return new SchemaView(schema, this::schema);
    }

    /** The schema itself, or what it refers to directly or through an {@code allOf} of one member, with the default beside that. */
    private JsonNode schema(JsonNode schema) {
        JsonNode resolved = resolve(schema);
        if (resolved.path("allOf").size() != 1 || resolved.has("properties")) {
            return resolved;
        }
        JsonNode referred = schema(resolved.get("allOf").get(0));
        return resolved.has("default") ? withDefault(referred, resolved.get("default")) : referred;
    }

    private static JsonNode withDefault(JsonNode schema, JsonNode standard) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(keyword -> copy.set(keyword.getKey(), keyword.getValue()));
        copy.set("default", standard);
        return copy;
    }

    /** The items of a list, resolved. */
    List<JsonNode> resolved(JsonNode list) {
        List<JsonNode> nodes = new ArrayList<>();
        list.forEach(node -> nodes.add(resolve(node)));
        return nodes;
    }
}
