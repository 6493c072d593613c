package dev.darkroom.server.provider.procore.domain;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days from a first to a last, both included. */
public record DateRange(LocalDate first, LocalDate last) {

    /**
     * Reads a date, or two with three dots between them.
     *
     * @throws DateTimeException if one of them is not in the calendar
     */
    public static DateRange parse(String text) {
        String[] ends = RangeText.ends(text);
        return new DateRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }
}
