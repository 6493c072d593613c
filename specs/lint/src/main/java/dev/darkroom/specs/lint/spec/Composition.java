package dev.darkroom.specs.lint.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A schema together with all schemas it is composed of: what its references, allOf, oneOf and anyOf lead to. */
public final class Composition {

    private final Set<Place> parts = new LinkedHashSet<>();

    private Composition(Place schema) {
        add(schema);
    }

    /** The composition of a schema; empty when its reference does not resolve. */
    public static Composition of(Place schema) {
        return new Composition(schema);
    }

    /** All parts, the schema itself first, references followed. */
    public List<Place> parts() {
        return new ArrayList<>(parts);
    }

    /** All properties by name. A name that several parts describe has the first description. */
    public Map<String, Place> properties() {
        Map<String, Place> properties = new LinkedHashMap<>();
        parts.forEach(part ->
                part.children("properties").forEach(property -> properties.putIfAbsent(property.key(), property)));
        return properties;
    }

    /** The schema of an object's member, be it a property or any further member. */
    public Optional<Place> member(String name) {
        return Optional.ofNullable(properties().get(name)).or(() -> first("additionalProperties"));
    }

    /** The schema of an array's items. */
    public Optional<Place> items() {
        return first("items");
    }

    /** Whether any part has that type. */
    public boolean isOfType(String type) {
        return parts.stream().anyMatch(part -> part.text("type").equals(type));
    }

    /** Whether any part has that format. */
    public boolean isOfFormat(String format) {
        return parts.stream().anyMatch(part -> part.text("format").equals(format));
    }

    /** Whether this is bytes, or a list of them. */
    public boolean isBinary() {
        return isOfFormat("binary")
                || items().filter(items -> of(items).isOfFormat("binary")).isPresent();
    }

    /** Whether anything may stand here, so that nothing can be said about members. */
    public boolean isFree() {
        return properties().isEmpty()
                && parts.stream().noneMatch(part -> part.has("items"))
                && parts.stream()
                        .allMatch(part ->
                                part.text("type").isEmpty() || part.text("type").equals("object"));
    }

    private Optional<Place> first(String member) {
        return parts.stream().flatMap(part -> part.child(member).stream()).findFirst();
    }

    private void add(Place schema) {
        Optional<Place> resolved = schema.resolve();
        if (resolved.isPresent() && parts.add(resolved.get())) {
            List.of("allOf", "oneOf", "anyOf")
                    .forEach(member -> resolved.get().children(member).forEach(this::add));
        }
    }
}
