package dev.darkroom.server.provider.procore.domain;

import dev.darkroom.server.library.Picture;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An image with what belongs to it.
 *
 * @param picture its bytes and what they say
 * @param file the id of its stored file, which is not that of the image
 * @param album the album it is in
 * @param location where it belongs; null when that is not set
 * @param logEntry the day of the daily log it is on; null when it is on none
 * @param origin the id of the record it came from; null when it was uploaded directly
 * @param uploader who added it
 * @param comments how many there are on it
 * @param takenAt when the camera took it; null when the file does not say
 * @param deletedAt when it was put into the recycle bin; null when it is not there
 */
public record Photo(
        long id,
        Picture picture,
        long file,
        String filename,
        @Nullable String description,
        AlbumName album,
        @Nullable Location location,
        @Nullable DailyLogEntry logEntry,
        @Nullable Long origin,
        User uploader,
        boolean isPrivate,
        boolean starred,
        int comments,
        @Nullable Instant takenAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt) {

    /** What an image shows of its album. */
    public record AlbumName(long id, String name, boolean isPrivate) {}
}
