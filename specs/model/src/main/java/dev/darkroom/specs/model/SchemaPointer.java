package dev.darkroom.specs.model;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Optional;

/** Follows a JSON pointer through a schema, as it would go through a value of that schema. */
public final class SchemaPointer {

    private SchemaPointer() {}

    /** Whether a text is a JSON pointer: empty, or beginning with a slash and with proper escapes. */
    public static boolean isPointer(String text) {
        return text.isEmpty() || (text.startsWith("/") && !text.matches(".*~([^01].*|$)"));
    }

    /**
     * The schema of what the pointer names in a value of the schema; nothing when such a value has no such place. Below
     * a schema that takes anything, that same schema answers.
     */
    public static Optional<Schema> follow(Schema schema, String pointer) {
        if (!isPointer(pointer)) {
            return Optional.empty();
        }
        return follow(schema, JsonPointer.compile(pointer));
    }

    private static Optional<Schema> follow(Schema schema, JsonPointer pointer) {
        if (schema.resolve().isEmpty()) {
            return Optional.empty();
        }
        Composition composition = Composition.withVariants(schema);
        if (pointer.matches() || composition.isFree()) {
            return Optional.of(schema);
        }
        Optional<Schema> next = pointer.mayMatchElement() && composition.items().isPresent()
                ? composition.items()
                : composition.member(pointer.getMatchingProperty());
        return next.flatMap(below -> follow(below, pointer.tail()));
    }
}
