package dev.darkroom.values;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Writes a range as the one text that a provider takes. */
public final class Range {

    private Range() {}

    /**
     * A range from the first value to the last, both included. Times are written with their seconds and their offset.
     *
     * @param separator what stands between the two
     */
    public static String of(Object first, String separator, Object last) {
        return text(first) + separator + text(last);
    }

    private static String text(Object value) {
        return value instanceof OffsetDateTime time
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)
                : value.toString();
    }
}
