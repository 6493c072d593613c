package dev.darkroom.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limits and the default of a schema in words, for Javadoc. */
final class Notes {

    private Notes() {}

    static @Nullable String of(Schema<?> schema) {
        List<String> notes = new ArrayList<>();
        range(notes, "Length", schema.getMinLength(), schema.getMaxLength());
        range(notes, "Number of items", schema.getMinItems(), schema.getMaxItems());
        range(notes, "Range", schema.getMinimum(), schema.getMaximum());
        if (schema.getPattern() != null) {
            notes.add("Pattern: `" + schema.getPattern() + "`");
        }
        if (schema.getDefault() != null) {
            notes.add("Default: " + schema.getDefault());
        }
        return notes.isEmpty() ? null : String.join(". ", notes) + ".";
    }

    private static void range(List<String> notes, String what, @Nullable Object least, @Nullable Object most) {
        if (least != null && most != null) {
            notes.add(what + ": " + least + " to " + most);
        } else if (least != null) {
            notes.add(what + ": at least " + least);
        } else if (most != null) {
            notes.add(what + ": at most " + most);
        }
    }
}
