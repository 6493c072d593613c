package dev.darkroom.client.retry;

import dev.darkroom.client.http.Headers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** {@code Retry-After} (RFC 9110, section 10.2.3): seconds or a date. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d+");

    /** More digits are longer than any policy waits. */
    private static final int MAX_DIGITS = 9;

    private static final Duration LONGER_THAN_ANY_POLICY = Duration.ofDays(365_000);

    /** The three forms of RFC 9110, section 5.6.7; the last names no zone. */
    private static final DateTimeFormatter[] DATES = {
        DateUtils.FORMATTER_RFC1123, DateUtils.FORMATTER_RFC1036, DateUtils.FORMATTER_ASCTIME.withZone(ZoneOffset.UTC)
    };

    private RetryAfter() {}

    /** How long the provider asks to wait; empty if it does not, or in a way that nobody can read. */
    static Optional<Duration> of(Headers headers, Clock clock) {
        return headers.first("Retry-After").map(String::strip).flatMap(text -> {
            if (SECONDS.matcher(text).matches()) {
                return Optional.of(
                        text.length() > MAX_DIGITS ? LONGER_THAN_ANY_POLICY : Duration.ofSeconds(Long.parseLong(text)));
            }
            // The provider's own clock, where it tells the time: this machine's may be wrong.
            return date(text)
                    .map(until -> Duration.between(
                            headers.first("Date").flatMap(RetryAfter::date).orElseGet(clock::instant), until));
        });
    }

    private static Optional<Instant> date(String text) {
        return Optional.ofNullable(DateUtils.parseDate(text.replace("  ", " "), DATES));
    }
}
