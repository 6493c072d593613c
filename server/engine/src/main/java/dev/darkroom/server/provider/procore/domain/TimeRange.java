package dev.darkroom.server.provider.procore.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments from a first to a last, both included; to the millisecond, which is what is stored. */
public record TimeRange(Instant first, Instant last) {

    /**
     * Reads two times, or one or two dates, of which the last counts to its end.
     *
     * @throws DateTimeException if one of them is not in the calendar or not on the clock
     */
    public static TimeRange parse(String text) {
        String[] ends = RangeText.ends(text);
        return ends[0].contains("T")
                ? new TimeRange(moment(ends[0]), moment(ends[1]))
                : new TimeRange(
                        midnight(LocalDate.parse(ends[0])),
                        midnight(LocalDate.parse(ends[1]).plusDays(1)).minus(1, ChronoUnit.MILLIS));
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
