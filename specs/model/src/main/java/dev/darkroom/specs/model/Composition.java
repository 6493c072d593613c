package dev.darkroom.specs.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A schema together with what it is composed of, references followed: the parts that all count ({@code allOf}), and on
 * request also those of which one counts.
 */
public final class Composition {

    private final Set<Schema> parts = new LinkedHashSet<>();
    private final boolean withVariants;

    private Composition(Schema schema, boolean withVariants) {
        this.withVariants = withVariants;
        add(schema);
    }

    /** What every value of the schema follows. */
    static Composition of(Schema schema) {
        return new Composition(schema, false);
    }

    /** What a value of the schema may follow, variants of unions included. */
    public static Composition withVariants(Schema schema) {
        return new Composition(schema, true);
    }

    /** All parts, what they are composed of first. */
    public List<Schema> parts() {
        return List.copyOf(parts);
    }

    /** All properties by name. What a schema says itself replaces what its parts say. */
    public Map<String, Schema> properties() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        parts.forEach(part ->
                part.children("properties").forEach(property -> properties.put(property.key(), (Schema) property)));
        return properties;
    }

    Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        parts.forEach(part -> part.get("required").forEach(name -> {
            if (name.isTextual()) {
                required.add(name.textValue());
            }
        }));
        return required;
    }

    /** The schema of an object's member, be it a property or any further member. */
    public Optional<Schema> member(String name) {
        return Optional.ofNullable(properties().get(name)).or(this::additionalProperties);
    }

    /** The schema of an array's items. */
    public Optional<Schema> items() {
        return last("items");
    }

    Optional<Schema> additionalProperties() {
        return last("additionalProperties").filter(schema -> !schema.value().isEmpty());
    }

    boolean allowsAdditionalProperties() {
        return parts.stream()
                .noneMatch(part -> Stream.of("additionalProperties", "unevaluatedProperties")
                        .anyMatch(keyword -> part.get(keyword).isBoolean() && !part.flag(keyword)));
    }

    /** Whether any part has that type. */
    public boolean isOfType(JsonType type) {
        return parts.stream().anyMatch(part -> part.type() == type);
    }

    /** Whether any part has that format. */
    public boolean isOfFormat(String format) {
        return parts.stream().anyMatch(part -> part.format().equals(format));
    }

    /** Whether this is bytes, or a list of them. */
    public boolean isBinary() {
        return parts.stream().anyMatch(Schema::isBinary)
                || items().filter(items -> withVariants(items).parts.stream().anyMatch(Schema::isBinary))
                        .isPresent();
    }

    /** Whether anything may stand here, so that nothing can be said about members. */
    public boolean isFree() {
        return properties().isEmpty()
                && items().isEmpty()
                && parts.stream().allMatch(part -> part.type() == null || part.type() == JsonType.OBJECT);
    }

    private Optional<Schema> last(String member) {
        return parts.stream()
                .flatMap(part -> part.child(member).stream())
                .reduce((first, second) -> second)
                .map(Schema.class::cast);
    }

    private void add(Schema schema) {
        Schema actual = schema.actual();
        if (parts.contains(actual)) {
            return;
        }
        parts.add(actual);
        Wrappers.allOf(actual).forEach(this::add);
        if (withVariants) {
            Variants.of(actual).forEach(this::add);
        }
        // What the schema says itself comes behind its parts; it was put in front only to end circles.
        parts.remove(actual);
        parts.add(actual);
    }
}
