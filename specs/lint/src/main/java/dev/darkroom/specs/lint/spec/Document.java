package dev.darkroom.specs.lint.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An OpenAPI document cut into places. Immutable and safe to share between threads. */
public final class Document {

    private final Place root;
    private final Map<JsonPointer, Place> places = new LinkedHashMap<>();

    /** Cuts the document. Never fails: what does not have the shape of OpenAPI simply gets no places. */
    public Document(JsonNode value) {
        this.root = new Place(this, null, Kind.DOCUMENT, JsonPointer.empty(), "", value);
        grow(root);
    }

    /** The document itself. */
    public Place root() {
        return root;
    }

    /** The whole document as JSON. */
    public JsonNode value() {
        return root.value();
    }

    /** Every place, in document order. */
    public Stream<Place> all() {
        return places.values().stream();
    }

    /** Every place of that kind, in document order; references among them. */
    public Stream<Place> all(Kind kind) {
        return all().filter(place -> place.kind() == kind);
    }

    /** Every place of that kind that is no reference, so that each object is met exactly once. */
    public Stream<Place> defined(Kind kind) {
        return all(kind).filter(place -> !place.isReference());
    }

    /** Every operation, callbacks included, in document order. */
    public List<Operation> operations() {
        return defined(Kind.OPERATION).map(Operation::new).toList();
    }

    /** The components of one sort: {@code schemas}, {@code parameters} ... */
    public List<Place> components(String sort) {
        return root.child("components").map(place -> place.children(sort)).orElse(List.of());
    }

    /** The place at a pointer. */
    public Optional<Place> at(JsonPointer pointer) {
        return Optional.ofNullable(places.get(pointer));
    }

    /** The place a {@code $ref} text such as {@code #/components/schemas/Image} names, one step only. */
    public Optional<Place> at(String reference) {
        if (!reference.startsWith("#/")) {
            return Optional.empty();
        }
        return at(JsonPointer.compile(reference.substring(1)));
    }

    Optional<Place> resolve(Place start) {
        Set<Place> seen = new HashSet<>();
        Place place = start;
        while (place.isReference()) {
            Optional<Place> target = at(place.reference());
            if (target.isEmpty() || target.get().kind() != start.kind() || !seen.add(place)) {
                return Optional.empty();
            }
            place = target.get();
        }
        return Optional.of(place);
    }

    private void grow(Place place) {
        places.put(place.pointer(), place);
        if (place.isReference()) {
            return;
        }
        place.value().properties().forEach(entry -> {
            Grammar.Member member = Grammar.member(place.kind(), entry.getKey());
            if (member != null) {
                grow(place, entry.getKey(), member, entry.getValue());
            }
        });
    }

    private void grow(Place parent, String name, Grammar.Member member, JsonNode value) {
        JsonPointer pointer = parent.pointer(name);
        switch (member.holding()) {
            case ONE -> grow(parent, name, member.kind(), pointer, value);
            case LIST -> {
                for (int i = 0; value.isArray() && i < value.size(); i++) {
                    grow(parent, name, member.kind(), pointer.appendIndex(i), value.get(i));
                }
            }
            case MAP -> {
                if (value.isObject()) {
                    value.properties()
                            .forEach(entry -> grow(
                                    parent,
                                    name,
                                    member.kind(),
                                    pointer.appendProperty(entry.getKey()),
                                    entry.getValue()));
                }
            }
        }
    }

    private void grow(Place parent, String member, Kind kind, JsonPointer pointer, JsonNode value) {
        if (value.isObject()) {
            Place child = new Place(this, parent, kind, pointer, member, value);
            parent.add(child);
            grow(child);
        }
    }
}
