package dev.darkroom.generator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.model.Bound;
import dev.darkroom.specs.model.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limits and the default of a schema in Markdown, for Javadoc. */
final class Notes {

    /** A longer pattern tells a reader less than an example does. */
    private static final int MAX_PATTERN_LENGTH = 40;

    private Notes() {}

    /** Empty where there is nothing to say. */
    static String of(Schema schema) {
        List<String> notes = new ArrayList<>();
        limits(notes, "Length", schema.limit("minLength"), schema.limit("maxLength"));
        limits(notes, "Number of items", schema.limit("minItems"), schema.limit("maxItems"));
        limits(notes, "Range", number(schema.minimum(), "more than "), number(schema.maximum(), "less than "));
        if (schema.enumValues().size() == 1 && !Shapes.isEnum(schema.actual())) {
            notes.add("Always " + code(schema.enumValues().get(0).asText()));
        }
        pattern(notes, schema);
        JsonNode standard = schema.defaultValue();
        if (standard != null) {
            notes.add("Default: " + code(standard.isTextual() ? standard.asText() : standard.toString()));
        }
        return notes.isEmpty() ? "" : String.join(". ", notes) + ".";
    }

    private static void pattern(List<String> notes, Schema schema) {
        String pattern = schema.pattern();
        List<JsonNode> examples = schema.examples();
        if (pattern.length() > MAX_PATTERN_LENGTH && !examples.isEmpty()) {
            notes.add("Example: " + code(examples.get(0).asText()));
        } else if (!pattern.isEmpty() && pattern.length() <= MAX_PATTERN_LENGTH) {
            notes.add("Pattern: " + code(pattern));
        }
    }

    /** Text between backticks, more of them than stand side by side in the text. */
    static String code(String text) {
        if (text.isBlank()) {
            return "empty";
        }
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        boolean padded = text.startsWith("`") || text.endsWith("`");
        return fence + (padded ? " " + text + " " : text) + fence;
    }

    private static @Nullable String number(@Nullable Bound bound, String strict) {
        return bound == null
                ? null
                : (bound.exclusive() ? strict : "") + bound.value().toPlainString();
    }

    private static void limits(List<String> notes, String what, @Nullable Object least, @Nullable Object most) {
        if (least != null && most != null) {
            notes.add(what + ": " + least + " to " + most);
        } else if (least != null) {
            notes.add(what + ": at least " + least);
        } else if (most != null) {
            notes.add(what + ": at most " + most);
        }
    }
}
