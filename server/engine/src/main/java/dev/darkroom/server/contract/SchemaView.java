package dev.darkroom.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.darkroom.specs.model.JsonType;
import dev.darkroom.specs.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the server asks of a schema; references are followed on the way. Immutable. */
public final class SchemaView {

    private static final List<JsonType> PLAIN = List.of(JsonType.INTEGER, JsonType.NUMBER, JsonType.BOOLEAN);

    private final @Nullable Schema schema;

    /** Asked for with each request, and looked for through references and parts. */
    private final Supplier<String> type;

    private final Supplier<List<String>> plainVariants;

    /** @param schema null where the document says nothing: then values are texts */
    SchemaView(@Nullable Schema schema) {
        this.schema = schema;
        this.type = Remembered.of(this::findType);
        this.plainVariants = Remembered.of(this::findPlainVariants);
    }

    /** The JSON type; {@code string} where the document names none. */
    public String type() {
        return type.get();
    }

    private String findType() {
        JsonType type = schema == null ? null : schema.type();
        return type == null ? JsonType.STRING.words() : type.words();
    }

    /** Whether values are objects with members of their own. */
    public boolean isObject() {
        return type().equals(JsonType.OBJECT.words());
    }

    /** The members of a value, at any depth, that the document does not name. */
    public List<Violation> undescribed(JsonNode value) {
        return UndescribedMembers.of(value, schema);
    }

    /** Whether values are files of a form. */
    public boolean isBinary() {
        return schema != null && schema.isBinary();
    }

    /** The value that stands for an absent one. */
    public @Nullable JsonNode standard() {
        return schema == null ? null : schema.defaultValue();
    }

    /** How many items a list may have; {@link Integer#MAX_VALUE} where the document has no limit. */
    public int maximumItems() {
        return schema == null
                ? Integer.MAX_VALUE
                : schema.value().path("maxItems").asInt(Integer.MAX_VALUE);
    }

    /** The schema of a list's items; of anything else, one that accepts texts. */
    public SchemaView items() {
        return new SchemaView(schema == null ? null : schema.items().orElse(null));
    }

    /** The schema of a member that the document names. */
    public Optional<SchemaView> property(String name) {
        return Optional.ofNullable(members().get(name)).map(SchemaView::new);
    }

    /** The schema of members that the document does not name. */
    public SchemaView additional() {
        return new SchemaView(
                schema == null ? null : schema.additionalProperties().orElse(null));
    }

    /** Whether the document says what members are that it does not name. */
    public boolean describesOthers() {
        JsonNode others = schema == null
                ? MissingNode.getInstance()
                : schema.actual().value().path("additionalProperties");
        return others.isObject() || others.asBoolean(false);
    }

    /** The plain types that values of a union may have, beside texts. */
    public List<String> plainVariants() {
        return plainVariants.get();
    }

    private List<String> findPlainVariants() {
        return schema == null || schema.type() != null
                ? List.of()
                : PLAIN.stream()
                        .filter(type -> schema.variants().stream().anyMatch(variant -> variant.type() == type))
                        .map(JsonType::words)
                        .toList();
    }

    /** The members that the document names. */
    public Iterable<Map.Entry<String, JsonNode>> properties() {
        return members().entrySet().stream()
                .map(member -> Map.entry(member.getKey(), member.getValue().value()))
                .toList();
    }

    /** The name of the member that accepts this name, which may be one of its aliases. */
    public String canonical(String name) {
        Map<String, Schema> members = members();
        if (!members.containsKey(name)) {
            for (Map.Entry<String, Schema> member : members.entrySet()) {
                if (member.getValue().aliases().contains(name)) {
                    return member.getKey();
                }
            }
        }
        return name;
    }

    private Map<String, Schema> members() {
        return schema == null ? Map.of() : schema.properties();
    }
}
