package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.specs.model.extension.Openness;
import dev.darkroom.specs.model.extension.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema, read the same way whatever version the document has.
 *
 * <p>A schema that only decorates another ({@code $ref}, {@code allOf} of one, a union of one and null) is a wrapper. What
 * is asked of a wrapper is answered by the outermost schema that says something, so nobody has to follow references;
 * {@link #target()} tells where the name of the wrapped schema matters, {@link #actual()} is the innermost schema.
 * Members of an object are merged over {@code allOf}. Recursive schemas are fine: nothing here descends by itself.
 */
public final class Schema extends Element {

    private final Lazy<List<Schema>> chain = new Lazy<>(() -> Wrappers.chain(this));

    Schema(Position position, JsonNode value) {
        super(position, value);
    }

    /** This schema and what it wraps, outermost first. */
    List<Schema> chain() {
        return chain.get();
    }

    /** The innermost schema: this one, or what it wraps. A reference that leads nowhere is its own. */
    public Schema actual() {
        return chain().get(chain().size() - 1);
    }

    /** The name of this very schema, if it has one. */
    public Optional<String> name() {
        return Optional.of(document().names().nameOf(pointer())).filter(name -> !name.isEmpty());
    }

    /**
     * The name of the first named schema that this one wraps; nothing for a schema that is written in place. The name may
     * be that of another wrapper.
     */
    public Optional<String> target() {
        return chain().stream()
                .skip(1)
                .flatMap(schema -> schema.name().stream())
                .findFirst();
    }

    /** What values are. */
    public Shape shape() {
        return Shapes.of(this);
    }

    /** The single type of values, also where it can only be told from other keywords; null when there is none. */
    public @Nullable JsonType type() {
        return Shapes.type(this);
    }

    /** The types that the document names, null not counted. */
    public Set<JsonType> types() {
        Set<JsonType> types = new LinkedHashSet<>();
        JsonNode type = keyword("type");
        for (JsonNode name : type.isArray() ? type : List.of(type)) {
            JsonType known = JsonType.of(name.asText());
            if (known != null) {
                types.add(known);
            }
        }
        return types;
    }

    /** Whether null is a value, by whatever way the document says so. */
    public boolean isNullable() {
        return chain().stream().anyMatch(Wrappers::allowsNull);
    }

    /** The format; empty when there is none. {@code contentEncoding} of 3.1 reads as {@code byte}. */
    public String format() {
        String format = keyword("format").asText();
        return format.isEmpty() && keyword("contentEncoding").asText().equals("base64") ? "byte" : format;
    }

    /** Whether values are bytes as they are: {@code binary}, or since 3.1 a content media type without an encoding. */
    public boolean isBinary() {
        return format().equals("binary")
                || document().version().isAtLeast(Version.V3_1)
                        && keyword("contentMediaType").isTextual()
                        && keyword("contentEncoding").isMissingNode()
                        && keyword("contentSchema").isMissingNode();
    }

    /** The media type of text that holds something else; empty when nothing is said. */
    public String contentMediaType() {
        return keyword("contentMediaType").asText();
    }

    /** The values there are, null left out, with their JSON types; a {@code const} is a list of one. */
    public List<JsonNode> enumValues() {
        List<JsonNode> values = new ArrayList<>();
        JsonNode constant = keyword("const");
        (constant.isMissingNode() ? keyword("enum") : List.of(constant)).forEach(value -> {
            if (!value.isNull()) {
                values.add(value);
            }
        });
        return values;
    }

    /** Whether the provider may add values to an enum ({@code x-enum}); open where nothing is said. */
    public Openness openness() {
        return Openness.of(keyword("x-enum").asText());
    }

    /** The value that stands for an absent one; null when there is none. */
    public @Nullable JsonNode defaultValue() {
        JsonNode value = keyword("default");
        return value.isMissingNode() ? null : value;
    }

    /** Examples of values: {@code example}, or {@code examples} of 3.1. */
    public List<JsonNode> examples() {
        List<JsonNode> examples = new ArrayList<>();
        JsonNode one = keyword("example");
        (one.isMissingNode() ? keyword("examples") : List.of(one)).forEach(examples::add);
        return examples;
    }

    /** The smallest number; null when there is none. */
    public @Nullable Bound minimum() {
        return Bound.of(keyword("minimum"), keyword("exclusiveMinimum"), 1);
    }

    /** The largest number; null when there is none. */
    public @Nullable Bound maximum() {
        return Bound.of(keyword("maximum"), keyword("exclusiveMaximum"), -1);
    }

    /** A limit of length or count, such as {@code maxLength} or {@code minItems}; null when there is none. */
    public @Nullable Long limit(String name) {
        JsonNode limit = keyword(name);
        return limit.isNumber() && limit.canConvertToLong() ? (Long) limit.asLong() : null;
    }

    /** The regular expression that texts match somewhere; empty when there is none. */
    public String pattern() {
        return keyword("pattern").asText();
    }

    /** The name for readers; empty when there is none. */
    public String title() {
        return keyword("title").asText();
    }

    /** The description; that of the wrapped schema when this one has none, empty when neither has. */
    @Override
    public String description() {
        return keyword("description").asText();
    }

    @Override
    public boolean isDeprecated() {
        return keyword("deprecated").asBoolean();
    }

    /** Whether values are only sent by the provider. */
    public boolean isReadOnly() {
        return keyword("readOnly").asBoolean();
    }

    /** Whether values are only sent to the provider. */
    public boolean isWriteOnly() {
        return keyword("writeOnly").asBoolean();
    }

    /** The schema of the items of a list, if anything is said about them. */
    public Optional<Schema> items() {
        return Composition.of(this).items();
    }

    /** The members of an object in the order they are written, those of {@code allOf} first; a later one replaces. */
    public Map<String, Schema> properties() {
        return Composition.of(this).properties();
    }

    /** The names of members that must be there, whichever direction the object goes. */
    public Set<String> required() {
        return Composition.of(this).required();
    }

    /**
     * The names of members that must be there when the object goes that way: a read-only member never need be in a
     * request, a write-only one never in a response.
     */
    public Set<String> required(Direction direction) {
        Map<String, Schema> properties = properties();
        Set<String> required = new LinkedHashSet<>(required());
        required.removeIf(name -> properties.containsKey(name) && !direction.carries(properties.get(name)));
        return required;
    }

    /** The schema of members that have no name, if the document describes them. */
    public Optional<Schema> additionalProperties() {
        return Composition.of(this).additionalProperties();
    }

    /** Whether there may be members that have no name. */
    public boolean allowsAdditionalProperties() {
        return Composition.of(this).allowsAdditionalProperties();
    }

    /** The schemas a value must all follow: {@code allOf}, and the target of a reference with siblings. */
    public List<Schema> allOf() {
        return Wrappers.allOf(actual());
    }

    /** The schemas of a union: {@code oneOf}, {@code anyOf}, or one for each of several types; null is no variant. */
    public List<Schema> variants() {
        return Variants.of(actual());
    }

    /** What tells the variants of a union, or the subtypes of an object, apart. */
    public Optional<Discriminator> discriminator() {
        JsonNode value = keyword("discriminator");
        return value.isObject() ? Optional.of(Discriminator.of(document(), value)) : Optional.empty();
    }

    /** Other names under which a member is accepted ({@code x-aliases}). */
    public List<String> aliases() {
        List<String> aliases = new ArrayList<>();
        keyword("x-aliases").forEach(alias -> aliases.add(alias.asText()));
        return aliases;
    }

    /** What kind of range the text is ({@code x-range}), if it is one. */
    public Optional<TextRange> range() {
        return TextRange.of(keyword("x-range"));
    }

    /** The largest number of bytes of what is meant ({@code x-max-bytes}); null when there is no limit. */
    public @Nullable Long maxBytes() {
        return limit("x-max-bytes");
    }

    /** Where this comes from ({@code x-source}), if it says so. */
    public Optional<Source> source() {
        return Source.of(keyword("x-source"));
    }

    /** A keyword of the outermost schema that has it; a missing node when none has. */
    public JsonNode keyword(String name) {
        for (Schema schema : chain()) {
            if (Wrappers.says(schema, name)) {
                return schema.get(name);
            }
        }
        return MissingNode.getInstance();
    }

    /** The same schema with one keyword replaced, at the same place. */
    Schema with(String keyword, JsonNode replacement) {
        ObjectNode copy = value().deepCopy();
        return new Schema(position(), copy.set(keyword, replacement));
    }
}
