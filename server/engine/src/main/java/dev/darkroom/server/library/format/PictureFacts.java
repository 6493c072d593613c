package dev.darkroom.server.library.format;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a picture say about it, read from its header alone.
 *
 * @param type its format
 * @param width pixels; null when the header does not tell
 * @param height pixels; null when the header does not tell
 * @param takenAt when the camera took it; null when it does not say
 * @param position where the camera was; null when it does not say
 */
public record PictureFacts(
        PictureType type,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable OffsetDateTime takenAt,
        @Nullable Position position) {

    /** Nothing is known but that there are bytes. */
    public static final PictureFacts UNKNOWN = new PictureFacts(PictureType.OTHER, null, null, null, null);
}
