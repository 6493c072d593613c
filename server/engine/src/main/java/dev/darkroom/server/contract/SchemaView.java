package dev.darkroom.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the server asks of a schema; references are followed on the way. Immutable. */
public final class SchemaView {

    private final JsonNode node;
    private final UnaryOperator<JsonNode> resolver;

    SchemaView(JsonNode node, UnaryOperator<JsonNode> resolver) {
        this.resolver = resolver;
        this.node = resolver.apply(node);
    }

    /** The JSON type; {@code string} where the document names none. */
    public String type() {
        return node.path("type").asText("string");
    }

    /** Whether values are objects with members of their own. */
    public boolean isObject() {
        return type().equals("object") || node.has("properties");
    }

    /** Whether values are files of a form. */
    public boolean isBinary() {
        return node.path("format").asText().equals("binary");
    }

    /** The value that stands for an absent one. */
    public @Nullable JsonNode standard() {
        return node.get("default");
    }

    /** The schema of a list's items; of anything else, one that accepts texts. */
    public SchemaView items() {
        return new SchemaView(node.path("items"), resolver);
    }

    /** The schema of a member that the document names. */
    public Optional<SchemaView> property(String name) {
        JsonNode property = node.path("properties").get(name);
        return property == null ? Optional.empty() : Optional.of(new SchemaView(property, resolver));
    }

    /** The schema of members that the document does not name. */
    public SchemaView additional() {
        return new SchemaView(node.path("additionalProperties"), resolver);
    }

    /** The members that the document names. */
    public Iterable<Map.Entry<String, JsonNode>> properties() {
        return node.path("properties").properties();
    }

    /** The name of the member that accepts this name, which may be one of its aliases. */
    public String canonical(String name) {
        JsonNode properties = node.path("properties");
        if (!properties.has(name)) {
            for (Map.Entry<String, JsonNode> property : properties.properties()) {
                for (JsonNode alias : property.getValue().path("x-aliases")) {
                    if (alias.asText().equals(name)) {
                        return property.getKey();
                    }
                }
            }
        }
        return name;
    }
}
