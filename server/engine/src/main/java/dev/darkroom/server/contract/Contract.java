package dev.darkroom.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.extension.Fidelity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One provider's document. Immutable, safe for use by several threads. */
public final class Contract {

    private static final Map<String, Contract> LOADED = new ConcurrentHashMap<>();

    private final String provider;
    private final Document document;
    private final SchemaCheck schemas;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, SchemaCheck.Validator> named = new ConcurrentHashMap<>();

    private Contract(String provider, JsonNode json) {
        this.provider = provider;
        this.document = new Document(json);
        this.schemas = new SchemaCheck(provider, json);
        document.operations().forEach(operation -> {
            Operation described = Operation.of(operation, schemas);
            operations.put(described.id(), described);
        });
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

    /** What the server does for each operation, in the order of the document. */
    public List<OperationFidelity> fidelity() {
        return document.operations().stream()
                .map(operation -> {
                    Fidelity fidelity = operation.fidelity().orElse(new Fidelity("", ""));
                    return new OperationFidelity(
                            operation.id(),
                            operation.method().toUpperCase(Locale.ROOT),
                            operation.path(),
                            fidelity.effect(),
                            fidelity.limits(),
                            operation
                                    .source()
                                    .map(source -> source.confidence().name().toLowerCase(Locale.ROOT))
                                    .orElse(""));
                })
                .toList();
    }

    /** What the document calls the API. */
    public String title() {
        return document.title();
    }

    /** Where the provider documents it, if anywhere. */
    public Optional<String> documentation() {
        return document.root().externalDocs();
    }

    /** The value of an {@code x-} key of the document as a whole; a missing node when it has none. */
    public JsonNode extension(String key) {
        return document.root().get(key);
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

    /**
     * A member of a named schema, for the limits that the documents state beside the standard keywords.
     *
     * @throws IllegalArgumentException if there is none
     */
    public JsonNode property(String schema, String property) {
        return document.schema(schema)
                .map(Schema::properties)
                .map(properties -> properties.get(property))
                .map(Element::value)
                .orElseThrow(() -> new IllegalArgumentException(provider + " has no " + schema + "." + property));
    }

    /**
     * What the document gives as an example of a text that a member of a named schema holds.
     *
     * @throws IllegalArgumentException if there is no such member, or no example of it
     */
    public String example(String schema, String property) {
        JsonNode example = property(schema, property).path("example");
        if (!example.isTextual()) {
            throw new IllegalArgumentException(provider + " has no example of " + schema + "." + property);
        }
        return example.textValue();
    }

    /**
     * How long what a member of a response names is good for ({@code x-lifetime}).
     *
     * @throws IllegalArgumentException if there is no such member
     */
    public Duration lifetime(String schema, String property) {
        return Duration.parse(property(schema, property).path("x-lifetime").asText());
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
                        name -> schemas.validator(document.schema(name)
                                .orElseThrow(() -> new IllegalArgumentException(provider + " has no " + name))))
                .check(value, "body", place);
    }
}
