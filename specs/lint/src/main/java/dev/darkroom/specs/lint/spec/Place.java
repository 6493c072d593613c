package dev.darkroom.specs.lint.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One object of an OpenAPI document and where it stands. Its value is always a JSON object; members of a wrong JSON
 * type have no place (the parser reports those).
 *
 * <p>Immutable once its {@link Document} has been built, hence safe to share between threads.
 */
public final class Place {

    private final Document document;
    private final @Nullable Place parent;
    private final Kind kind;
    private final JsonPointer pointer;
    private final String member;
    private final String key;
    private final JsonNode value;
    private final List<Place> children = new ArrayList<>();

    Place(Document document, @Nullable Place parent, Kind kind, JsonPointer pointer, String member, JsonNode value) {
        this.document = document;
        this.parent = parent;
        this.kind = kind;
        this.pointer = pointer;
        this.member = member;
        this.key = pointer.matches() ? "" : pointer.last().getMatchingProperty();
        this.value = value;
    }

    void add(Place child) {
        children.add(child);
    }

    /** What kind of object stands here. */
    public Kind kind() {
        return kind;
    }

    /** Where in the document this object stands. */
    public JsonPointer pointer() {
        return pointer;
    }

    /** The pointer of a member of this object. */
    public JsonPointer pointer(String memberName) {
        return pointer.appendProperty(memberName);
    }

    /** The member of the parent that leads here: {@code properties}, {@code schemas}, {@code get} ... */
    public String member() {
        return member;
    }

    /** The last name of the pointer: a property's name, a component's name, a status code, a path, an index. */
    public String key() {
        return key;
    }

    /** The JSON object that stands here. */
    public JsonNode value() {
        return value;
    }

    /** A member of this object; a missing node when there is none. */
    public JsonNode get(String memberName) {
        return value.path(memberName);
    }

    /** Whether this object has the member, be it null. */
    public boolean has(String memberName) {
        return value.has(memberName);
    }

    /** A text member; the empty text when it is missing or something else than text. */
    public String text(String memberName) {
        return get(memberName).isTextual() ? get(memberName).textValue() : "";
    }

    /** The object this one stands in; null for the document itself. */
    public @Nullable Place parent() {
        return parent;
    }

    /** The objects this one stands in, nearest first. */
    public Stream<Place> ancestors() {
        return Stream.iterate(parent, place -> place != null, place -> place.parent);
    }

    /** Whether any object this one stands in is of that kind. */
    public boolean isInside(Kind outer) {
        return ancestors().anyMatch(place -> place.kind == outer);
    }

    /** Whether this is an entry of {@code components}. */
    public boolean isComponent() {
        return parent != null && parent.kind == Kind.COMPONENTS;
    }

    /** The objects directly below, in document order. */
    public List<Place> children() {
        return Collections.unmodifiableList(children);
    }

    /** The objects directly below that stand in the named member, in document order. */
    public List<Place> children(String memberName) {
        return children.stream()
                .filter(child -> child.member.equals(memberName))
                .toList();
    }

    /** The object in the named member. */
    public Optional<Place> child(String memberName) {
        return children.stream()
                .filter(child -> child.member.equals(memberName))
                .findFirst();
    }

    /** The object with that key in a map member, such as one property or one response header. */
    public Optional<Place> child(String memberName, String childKey) {
        return children.stream()
                .filter(child -> child.member.equals(memberName) && child.key.equals(childKey))
                .findFirst();
    }

    /** This object and all below, in document order. */
    public Stream<Place> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Place::all));
    }

    /** All objects of that kind, this one included, in document order. */
    public Stream<Place> all(Kind wanted) {
        Predicate<Place> isWanted = place -> place.kind == wanted;
        return all().filter(isWanted);
    }

    /** Whether a {@code $ref} stands here in place of the object itself. */
    public boolean isReference() {
        return value.has("$ref");
    }

    /** The text of {@code $ref}; empty when this is no reference. */
    public String reference() {
        return text("$ref");
    }

    /** The object meant: this one, or what its reference leads to in the end; nothing when that does not resolve. */
    public Optional<Place> resolve() {
        return document.resolve(this);
    }

    /** The document this object belongs to. */
    public Document document() {
        return document;
    }

    @Override
    public String toString() {
        return kind + " " + pointer;
    }
}
