package dev.darkroom.specs.model;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.model.extension.SourceDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An OpenAPI document of version 3.0, 3.1 or 3.2. Immutable and safe to share between threads, as long as nobody changes
 * the JSON it was made of.
 */
public final class Document {

    private final Version version;
    private final Element root;
    private final Lazy<List<Element>> elements;
    private final Lazy<Map<Kind, List<Element>>> byKind =
            new Lazy<>(() -> all().collect(Collectors.groupingBy(Element::kind)));
    private final Lazy<List<Operation>> operations = new Lazy<>(() -> Operations.of(this));
    private final Lazy<NamedSchemas> schemas = new Lazy<>(() -> new NamedSchemas(this));

    /** Makes a document of a JSON tree. Never fails: what does not have the shape of OpenAPI is simply not there. */
    public Document(JsonNode value) {
        this.version = Version.of(value.path("openapi").asText());
        this.root = Kind.DOCUMENT.make(new Position(this, null, Kind.DOCUMENT, JsonPointer.empty(), ""), value);
        this.elements = new Lazy<>(() -> root.all().toList());
    }

    /** The version of OpenAPI the document says it is written in. */
    public Version version() {
        return version;
    }

    /** The document as an element. */
    public Element root() {
        return root;
    }

    /** The whole document as JSON. */
    public JsonNode value() {
        return root.value();
    }

    /** The title of the API; empty when there is none. */
    public String title() {
        return root.child("info").map(info -> info.text("title")).orElse("");
    }

    /** What the API is about; empty when nothing is said. */
    public String description() {
        return root.child("info").map(Element::description).orElse("");
    }

    /** The documents this one is made from, by their short names ({@code x-documents}). */
    public Map<String, SourceDocument> sources() {
        return SourceDocument.of(root.get("info").path("x-documents"));
    }

    /** The hosts, the production host first. */
    public List<Server> servers() {
        return root.children("servers").stream().map(Server.class::cast).toList();
    }

    /** The tags: those that are declared, then those that operations name without a declaration. */
    public List<Tag> tags() {
        Map<String, Tag> tags = new LinkedHashMap<>();
        root.children("tags").forEach(tag -> tags.putIfAbsent(tag.text("name"), new Tag(tag)));
        operations()
                .forEach(operation -> operation
                        .tags()
                        .forEach(name -> tags.putIfAbsent(name, new Tag(name, "", operation.pointer("tags")))));
        return List.copyOf(tags.values());
    }

    /** Every operation of {@code paths} in document order; those of callbacks and webhooks are not among them. */
    public List<Operation> operations() {
        return operations.get();
    }

    /** Every operation, those of callbacks, webhooks and shared path items among them, where it stands. */
    public List<Operation> allOperations() {
        return all(Kind.OPERATION).map(Operation.class::cast).toList();
    }

    /** The operation with that id, be it given or derived. */
    public Optional<Operation> operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    /** The requests that the provider sends to whoever registered elsewhere, by name. */
    public Map<String, PathItem> webhooks() {
        return root.resolved("webhooks", PathItem.class);
    }

    /**
     * The schemas that have a name, in document order: the components first, then the {@code $defs} and whatever else a
     * reference leads to.
     */
    public Map<String, Schema> schemas() {
        return schemas.get().byName();
    }

    /**
     * What clients make calls for one of, such as a project ({@code x-client-scopes}): by name, the names of the parameters
     * that say which, in the order in which they are given.
     */
    public Map<String, List<String>> clientScopes() {
        Map<String, List<String>> scopes = new LinkedHashMap<>();
        root().get("x-client-scopes").properties().forEach(scope -> {
            List<String> names = new ArrayList<>();
            scope.getValue().forEach(name -> names.add(name.asText()));
            scopes.put(scope.getKey(), names);
        });
        return scopes;
    }

    /** The schema of that name. */
    public Optional<Schema> schema(String name) {
        // A component is found without a look at everything that may be named otherwise.
        return root.child("components")
                .flatMap(components -> components.child("schemas", name))
                .map(Schema.class::cast)
                .or(() -> Optional.ofNullable(schemas().get(name)));
    }

    NamedSchemas names() {
        return schemas.get();
    }

    /** The names of the schemas that are composed of the named one by {@code allOf}, in document order. */
    public List<String> subtypes(String name) {
        return schemas.get().subtypes(name);
    }

    /** The names of the unions that have the named schema as a variant, in document order. */
    public List<String> unionsOf(String name) {
        return schemas.get().unionsOf(name);
    }

    /** The ways to prove who calls, by name. */
    public Map<String, SecurityScheme> securitySchemes() {
        return root.child("components")
                .map(components -> components.resolved("securitySchemes", SecurityScheme.class))
                .orElse(Map.of());
    }

    /** Every element, in document order. */
    public Stream<Element> all() {
        return elements.get().stream();
    }

    /** Every element of that kind, in document order; references among them. */
    public Stream<Element> all(Kind kind) {
        return byKind.get().getOrDefault(kind, List.of()).stream();
    }

    /** Every element of that kind that is no reference, so that each object is met exactly once. */
    public Stream<Element> defined(Kind kind) {
        return all(kind).filter(element -> !element.isReference());
    }

    /** The components of one sort: {@code schemas}, {@code parameters} ... */
    public List<Element> components(String sort) {
        return root.child("components").map(place -> place.children(sort)).orElse(List.of());
    }

    /** The element at a pointer. */
    public Optional<Element> at(JsonPointer pointer) {
        Optional<Element> element = Optional.of(root);
        for (JsonPointer rest = pointer; !rest.matches() && element.isPresent(); ) {
            String name = rest.getMatchingProperty();
            Element parent = element.get();
            JsonPointer below = rest.tail();
            element = parent.child(name);
            if (element.isEmpty() && !below.matches()) {
                element = parent.child(name, below.getMatchingProperty());
                below = below.tail();
            }
            rest = below;
        }
        return element;
    }

    /** The element a {@code $ref} text such as {@code #/components/schemas/Image} names, one step only. */
    public Optional<Element> at(String reference) {
        return References.pointer(reference).flatMap(this::at);
    }

    Optional<Element> resolve(Element start) {
        Set<Element> seen = new HashSet<>();
        Element element = start;
        while (element.isReference()) {
            Optional<Element> target = at(element.reference());
            if (target.isEmpty() || target.get().kind() != start.kind() || !seen.add(element)) {
                return Optional.empty();
            }
            element = target.get();
        }
        return Optional.of(element);
    }

    /** The security requirements of operations that have none of their own. */
    List<SecurityRequirement> security() {
        return SecurityRequirement.of(root.get("security"));
    }
}
