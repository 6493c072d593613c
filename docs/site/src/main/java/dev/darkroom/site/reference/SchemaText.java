package dev.darkroom.site.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.model.Bound;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.extension.Openness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of a schema in a few words what its values are. */
final class SchemaText {

    private final String models;

    /** @param models the address of the page of models from the page that the words are for */
    SchemaText(String models) {
        this.models = models;
    }

    /** What values are, as HTML with links to models. */
    String type(Schema schema) {
        if (schema.target().isPresent() && isModel(schema)) {
            return model(schema.target().get());
        }
        if (schema.name().isPresent() && schema.target().isEmpty() && isModel(schema)) {
            return model(schema.name().get());
        }
        return written(schema);
    }

    /** What values are, without a link to the schema itself. */
    String written(Schema schema) {
        return switch (schema.shape()) {
            case ARRAY -> "list of " + schema.items().map(this::type).orElse("anything");
            case MAP ->
                "map of " + schema.additionalProperties().map(this::type).orElse("anything");
            case UNION -> schema.variants().stream().map(this::type).collect(Collectors.joining(" or "));
            case OBJECT -> "object";
            case ENUM -> "one of " + schema.enumValues().size();
            case STRING -> schema.isBinary() ? "file" : formatted("string", schema);
            case INTEGER -> formatted("integer", schema);
            case NUMBER -> formatted("number", schema);
            case BOOLEAN -> "boolean";
            case ANY -> "anything";
        };
    }

    private static boolean isModel(Schema schema) {
        return switch (schema.shape()) {
            case OBJECT, UNION, ENUM, MAP, ARRAY -> true;
            case STRING, INTEGER, NUMBER, BOOLEAN, ANY -> false;
        };
    }

    private String model(String name) {
        return "<a href=\"" + Html.escape(models + "#" + name) + "\">" + Html.escape(name) + "</a>";
    }

    private static String formatted(String type, Schema schema) {
        return schema.format().isEmpty() ? type : type + " (" + Html.escape(schema.format()) + ")";
    }

    /** What limits values, each in plain text. */
    static List<String> limits(Schema schema) {
        List<String> limits = new ArrayList<>();
        bound(limits, "at least ", "more than ", schema.minimum());
        bound(limits, "at most ", "less than ", schema.maximum());
        range(limits, schema.limit("minLength"), schema.limit("maxLength"), "characters");
        range(limits, schema.limit("minItems"), schema.limit("maxItems"), "items");
        range(limits, schema.limit("minProperties"), schema.limit("maxProperties"), "members");
        if (schema.maxBytes() != null) {
            limits.add("at most " + schema.maxBytes() + " bytes");
        }
        if (!schema.pattern().isEmpty()) {
            limits.add("matches " + schema.pattern());
        }
        JsonNode standard = schema.defaultValue();
        if (standard != null) {
            limits.add("unless given " + plain(standard));
        }
        return limits;
    }

    private static void bound(List<String> limits, String inclusive, String exclusive, @Nullable Bound bound) {
        if (bound != null) {
            limits.add(
                    (bound.exclusive() ? exclusive : inclusive) + bound.value().toPlainString());
        }
    }

    private static void range(List<String> limits, @Nullable Long least, @Nullable Long most, String what) {
        if (least != null && least.equals(most)) {
            limits.add(least + " " + what);
        } else if (least != null && most != null && least > 0) {
            limits.add(least + " to " + most + " " + what);
        } else if (most != null) {
            limits.add("at most " + most + " " + what);
        } else if (least != null && least > 0) {
            limits.add("at least " + least + " " + what);
        }
    }

    /** The values of an enum, of the schema or of its items. */
    static List<String> values(Schema schema) {
        Schema enumerated = schema.items().orElse(schema);
        return enumerated.enumValues().stream().map(SchemaText::plain).toList();
    }

    /** Whether the provider may add values. */
    static boolean isOpen(Schema schema) {
        return schema.items().orElse(schema).openness() == Openness.OPEN;
    }

    private static String plain(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
