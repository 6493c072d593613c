package dev.darkroom.specs.model.extension;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads members of {@code x-paging}. */
final class PagingMembers {

    private PagingMembers() {}

    /** A pointer that a document writes; the whole body where it is none. */
    private static JsonPointer pointer(JsonNode text) {
        try {
            return JsonPointer.compile(text.asText());
        } catch (IllegalArgumentException e) {
            return JsonPointer.empty();
        }
    }

    /** The member {@code items}. */
    static JsonPointer items(JsonNode value) {
        return pointer(value.path("items"));
    }

    /** A member that is a pointer. */
    static Optional<JsonPointer> pointer(JsonNode value, String member) {
        return value.path(member).isTextual() ? Optional.of(pointer(value.path(member))) : Optional.empty();
    }

    /** The member {@code maximum}. */
    static OptionalInt maximum(JsonNode value) {
        JsonNode maximum = value.path("maximum");
        return maximum.canConvertToInt() && maximum.isIntegralNumber()
                ? OptionalInt.of(maximum.intValue())
                : OptionalInt.empty();
    }
}
