package dev.darkroom.server.library.format;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a picture say about it, read from its header alone. Nothing that a calendar, a map or JSON does not
 * know gets in here.
 *
 * @param type its format
 * @param width pixels, 1 or more; null when the header does not tell
 * @param height pixels, 1 or more; null when the header does not tell
 * @param takenAt when the camera took it, in the years 1 to 9999 of UTC; null when it does not say
 * @param position where the camera was; null when it does not say
 * @param decodable whether its pixels are of a kind that can be decoded here, and no more work than they may be
 */
public record PictureFacts(
        PictureType type,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable OffsetDateTime takenAt,
        @Nullable Position position,
        boolean decodable) {

    /** Nothing is known but that there are bytes. */
    public static final PictureFacts UNKNOWN = new PictureFacts(PictureType.OTHER, null, null, null, null, false);

    private static final int MAX_YEAR = 9999;

    /** @throws IllegalArgumentException if a value is out of its range */
    public PictureFacts {
        if (width != null && width < 1 || height != null && height < 1) {
            throw new IllegalArgumentException("no picture has " + width + " x " + height + " pixels");
        }
        if (takenAt != null && !isCommon(takenAt)) {
            throw new IllegalArgumentException(takenAt + " cannot be written with four digits of a year");
        }
    }

    /** What is known of a picture of a common kind of its format, whose pixels can be decoded if its size allows. */
    public PictureFacts(
            PictureType type,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable OffsetDateTime takenAt,
            @Nullable Position position) {
        this(
                type,
                width,
                height,
                takenAt,
                position,
                type.hasDecoder() && width != null && height != null && DecodeLimits.allow(width, height, 1));
    }

    /** The same, but of a kind whose pixels cannot be decoded here. */
    public PictureFacts withoutDecoder() {
        return new PictureFacts(type, width, height, takenAt, position, false);
    }

    /** Whether a time has a year of four digits, as RFC 3339 needs, also where it is shown in UTC. */
    public static boolean isCommon(OffsetDateTime time) {
        int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= MAX_YEAR && time.getYear() >= 1 && time.getYear() <= MAX_YEAR;
    }
}
