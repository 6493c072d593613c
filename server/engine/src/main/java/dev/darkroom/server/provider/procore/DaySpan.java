package dev.darkroom.server.provider.procore;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days from a first to a last, both included. */
public record DaySpan(LocalDate first, LocalDate last) {

    /**
     * Reads a date, or two with three dots between them.
     *
     * @throws DateTimeException if one of them is not in the calendar
     */
    static DaySpan parse(String text) {
        String[] ends = SpanText.ends(text);
        return new DaySpan(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }
}
