package dev.darkroom.specs.lint.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/** How values compare. */
final class Values {

    private Values() {}

    /** Numbers by what they are worth, everything else member by member; nothing equals nothing. */
    static boolean equal(JsonNode one, JsonNode other) {
        return one.equals(
                (left, right) -> left.isNumber() && right.isNumber()
                        ? left.decimalValue().compareTo(right.decimalValue())
                        : left.equals(right) ? 0 : 1,
                other);
    }

    /** Only numbers and texts are in an order. */
    static boolean less(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) < 0;
        }
        return one.isTextual() && other.isTextual() && inCodePoints(one.asText(), other.asText()) < 0;
    }

    private static int inCodePoints(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }
}
