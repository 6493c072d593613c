package dev.darkroom.client.json;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the writing that nearly all providers use, {@code 2026-01-02T03:04:05[.6]} with {@code Z} or {@code +01:00},
 * without a formatter, which allocates some 2 KB for each time.
 */
final class UsualDateTime {

    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int MAX_FRACTION_DIGITS = 9;

    private UsualDateTime() {}

    /** The time; null for any other writing, and for days and hours that no calendar has. */
    static @Nullable OffsetDateTime parse(String text) {
        if (text.length() <= SHAPE.length() || !hasShape(text, 0, SHAPE)) {
            return null;
        }
        int end = SHAPE.length();
        int nanos = 0;
        if (text.charAt(end) == '.') {
            int first = end + 1;
            end = endOfDigits(text, first);
            if (end == first || end - first > MAX_FRACTION_DIGITS) {
                return null;
            }
            nanos = number(text, first, end);
            for (int digits = end - first; digits < MAX_FRACTION_DIGITS; digits++) {
                nanos *= 10;
            }
        }
        try {
            ZoneOffset offset = offset(text, end);
            return offset == null
                    ? null
                    : OffsetDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            nanos,
                            offset);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable ZoneOffset offset(String text, int at) {
        int length = text.length() - at;
        if (length == 1 && text.charAt(at) == 'Z') {
            return ZoneOffset.UTC;
        }
        if (length != "+00:00".length() || !hasShape(text, at + 1, "00:00")) {
            return null;
        }
        int sign = switch (text.charAt(at)) {
            case '+' -> 1;
            case '-' -> -1;
            default -> 0;
        };
        return sign == 0
                ? null
                : ZoneOffset.ofHoursMinutes(sign * number(text, at + 1, at + 3), sign * number(text, at + 4, at + 6));
    }

    /** Whether digits stand where the shape has a zero, and its own characters elsewhere. */
    private static boolean hasShape(String text, int from, String shape) {
        for (int i = 0; i < shape.length(); i++) {
            char found = text.charAt(from + i);
            if (shape.charAt(i) == '0' ? !isDigit(found) : found != shape.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
