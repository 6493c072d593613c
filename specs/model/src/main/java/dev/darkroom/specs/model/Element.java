package dev.darkroom.specs.model;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One object of an OpenAPI document and where it stands. What is asked of operations, parameters, schemas and their like
 * is asked of the subclasses; this class knows what is the same for all.
 *
 * <p>Children are cut from the JSON when they are first asked for. Members of a wrong JSON type have no element, and no
 * method here throws for a crooked document. Immutable, and safe to share between threads.
 */
public class Element {

    private final Position position;
    private final JsonNode value;
    private volatile @Nullable Map<String, Element> children;

    Element(Position position, JsonNode value) {
        this.position = position;
        this.value = value;
    }

    Position position() {
        return position;
    }

    /** The document this element belongs to. */
    public final Document document() {
        return position.document();
    }

    /** What kind of object stands here. */
    public final Kind kind() {
        return position.kind();
    }

    /** Where in the document this object stands. */
    public final JsonPointer pointer() {
        return position.pointer();
    }

    /** The pointer of a member of this object. */
    public final JsonPointer pointer(String memberName) {
        return pointer().appendProperty(memberName);
    }

    /** The member of the parent that leads here: {@code properties}, {@code schemas}, {@code get} ... */
    public final String member() {
        return position.member();
    }

    /** The last name of the pointer: a property's name, a component's name, a status code, a path, an index. */
    public final String key() {
        return pointer().matches() ? "" : pointer().last().getMatchingProperty();
    }

    /** The JSON that stands here: an object, or in OpenAPI 3.1 a boolean where a schema is. */
    public final JsonNode value() {
        return value;
    }

    /** A member of this object; a missing node when there is none. */
    public final JsonNode get(String memberName) {
        return value.path(memberName);
    }

    /** Whether this object has the member, be it null. */
    public final boolean has(String memberName) {
        return value.has(memberName);
    }

    /** A text member; the empty text when it is missing or something else than text. */
    public final String text(String memberName) {
        return get(memberName).isTextual() ? get(memberName).textValue() : "";
    }

    /** Whether a member is {@code true}. */
    public final boolean flag(String memberName) {
        return get(memberName).isBoolean() && get(memberName).booleanValue();
    }

    /** A member that is a number; null otherwise. */
    final @Nullable BigDecimal number(String memberName) {
        return get(memberName).isNumber() ? get(memberName).decimalValue() : null;
    }

    /** The description of this object; empty when there is none. */
    public String description() {
        return text("description");
    }

    /** Whether the document advises against further use. */
    public boolean isDeprecated() {
        return flag("deprecated");
    }

    /** The address of further documentation. */
    public final Optional<String> externalDocs() {
        return child("externalDocs").map(docs -> docs.text("url")).filter(url -> !url.isEmpty());
    }

    /** The object this one stands in; null for the document's root. */
    public final @Nullable Element parent() {
        return position.parent();
    }

    /** The objects this one stands in, nearest first. */
    public final Stream<Element> ancestors() {
        return Stream.iterate(parent(), element -> element != null, element -> element.parent());
    }

    /** Whether any object this one stands in is of that kind. */
    public final boolean isInside(Kind outer) {
        return ancestors().anyMatch(element -> element.kind() == outer);
    }

    /** Whether this is an entry of {@code components}. */
    public final boolean isComponent() {
        return parent() != null && parent().kind() == Kind.COMPONENTS;
    }

    /** The objects directly below, in document order. */
    public final List<Element> children() {
        return List.copyOf(cut().values());
    }

    /** The objects directly below that stand in the named member, in document order. */
    public final List<Element> children(String memberName) {
        return cut().values().stream()
                .filter(child -> child.member().equals(memberName))
                .toList();
    }

    /** The object in the named member. */
    public final Optional<Element> child(String memberName) {
        return Optional.ofNullable(cut().get("/" + memberName));
    }

    /** The object with that key in a map or list member, such as one property or one response header. */
    public final Optional<Element> child(String memberName, String childKey) {
        return Optional.ofNullable(cut().get(memberName + "/" + childKey));
    }

    /** This object and all below, in document order. */
    public final Stream<Element> all() {
        List<Element> all = new ArrayList<>();
        addTo(all);
        return all.stream();
    }

    private void addTo(List<Element> all) {
        all.add(this);
        cut().values().forEach(child -> child.addTo(all));
    }

    /** All objects of that kind, this one included, in document order. */
    public final Stream<Element> all(Kind wanted) {
        return all().filter(element -> element.kind() == wanted);
    }

    /** Whether a {@code $ref} stands here in place of the object itself. */
    public final boolean isReference() {
        return get("$ref").isTextual();
    }

    /** The text of {@code $ref}; empty when this is no reference. */
    public final String reference() {
        return text("$ref");
    }

    /** The object meant: this one, or what its reference leads to in the end; nothing when that does not resolve. */
    public final Optional<Element> resolve() {
        return document().resolve(this);
    }

    private Map<String, Element> cut() {
        Map<String, Element> known = children;
        if (known == null) {
            synchronized (this) {
                known = children;
                if (known == null) {
                    known = Grammar.cut(this);
                    children = known;
                }
            }
        }
        return known;
    }

    /** The children of a member as what they are, references followed; what does not resolve is left out. */
    final <T extends Element> Map<String, T> resolved(String memberName, Class<T> type) {
        return mapped(
                memberName,
                child ->
                        child.resolve().filter(type::isInstance).map(type::cast).orElse(null));
    }

    /** The children of a member by their keys, in document order; null leaves one out. */
    final <T> Map<String, T> mapped(String memberName, Function<Element, @Nullable T> mapping) {
        Map<String, T> mapped = new LinkedHashMap<>();
        for (Element child : children(memberName)) {
            T result = mapping.apply(child);
            if (result != null) {
                mapped.put(child.key(), result);
            }
        }
        return mapped;
    }

    /** Two elements are equal when they stand at the same place of the same document. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Element element
                && element.document() == document()
                && element.pointer().equals(pointer())
                && element.value == value;
    }

    @Override
    public final int hashCode() {
        return pointer().hashCode();
    }

    @Override
    public final String toString() {
        return kind() + " " + pointer();
    }
}
