package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A limit of a number.
 *
 * @param value the limit
 * @param exclusive whether the limit itself is not allowed
 */
public record Bound(BigDecimal value, boolean exclusive) {

    /**
     * Reads both forms: 3.0 has a flag beside the limit, 3.1 a limit of its own. Null when there is none.
     *
     * @param limit {@code minimum} or {@code maximum}
     * @param exclusive {@code exclusiveMinimum} or {@code exclusiveMaximum}
     * @param direction 1 when the larger limit is the stricter one, else -1
     */
    static @Nullable Bound of(JsonNode limit, JsonNode exclusive, int direction) {
        Bound inclusive = limit.isNumber()
                ? new Bound(limit.decimalValue(), exclusive.isBoolean() && exclusive.booleanValue())
                : null;
        if (!exclusive.isNumber()) {
            return inclusive;
        }
        Bound strict = new Bound(exclusive.decimalValue(), true);
        return inclusive == null || strict.value().compareTo(inclusive.value()) * direction >= 0 ? strict : inclusive;
    }
}
