package dev.darkroom.server.library.format;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a picture was taken, by its EXIF. Beside the standard's {@code 2024:05:01 10:00:00} the forms are read that cameras
 * and programs write and that can be meant in one way only: with dashes or slashes, with {@code T}, with fractions and
 * with an offset, padded with blanks. A day that no calendar has is no time.
 */
final class CaptureTime {

    private static final Pattern TIME = Pattern.compile("(\\d{4})([-:/])([\\d ]?\\d)\\2([\\d ]?\\d)[ T]"
            + "([\\d ]?\\d):(\\d\\d):(\\d\\d)(?:[.,](\\d{1,9})\\d*+)? ?(.{0,6})");

    private static final Pattern OFFSET = Pattern.compile("Z|[+-]\\d\\d:?\\d\\d");

    private CaptureTime() {}

    static @Nullable OffsetDateTime of(Metadata metadata) {
        for (ExifSubIFDDirectory directory : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            OffsetDateTime time = parse(
                    directory.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL),
                    directory.getString(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL));
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /**
     * Reads a time.
     *
     * @param offset what the camera's clock is ahead of UTC; when it is null or cannot be read, the clock is taken as UTC
     * @return null when there is none; cameras without a set clock write zeros or blanks
     */
    static @Nullable OffsetDateTime parse(@Nullable String text, @Nullable String offset) {
        Matcher time = TIME.matcher(text == null ? "" : text.trim());
        if (!time.matches()
                || !time.group(9).isEmpty() && !OFFSET.matcher(time.group(9)).matches()) {
            return null;
        }
        try {
            OffsetDateTime taken = LocalDateTime.of(
                            number(time.group(1)),
                            number(time.group(3)),
                            number(time.group(4)),
                            number(time.group(5)),
                            number(time.group(6)),
                            number(time.group(7)),
                            nanos(time.group(8)))
                    .atOffset(zone(time.group(9).isEmpty() ? offset : time.group(9)));
            return PictureFacts.isCommon(taken) ? taken : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.strip());
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static ZoneOffset zone(@Nullable String offset) {
        String text = offset == null ? "" : offset.trim();
        try {
            return OFFSET.matcher(text).matches() ? ZoneOffset.of(text) : ZoneOffset.UTC;
        } catch (DateTimeException e) {
            // +99:99 is no offset, but no reason to forget the time.
            return ZoneOffset.UTC;
        }
    }
}
