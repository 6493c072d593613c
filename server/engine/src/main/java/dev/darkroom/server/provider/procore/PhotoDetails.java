package dev.darkroom.server.provider.procore;

import org.jspecify.annotations.Nullable;

/**
 * What can be changed about an image.
 *
 * @param album the id of its album
 * @param place the id of its location; null for none
 * @param day the id of its day in the daily log; null for none
 */
public record PhotoDetails(
        long album,
        @Nullable String description,
        @Nullable Long place,
        @Nullable Long day,
        boolean isPrivate) {

    /** What is set now. */
    static PhotoDetails of(Photo photo) {
        return new PhotoDetails(
                photo.album().id(),
                photo.description(),
                photo.place() == null ? null : photo.place().id(),
                photo.day() == null ? null : photo.day().id(),
                photo.isPrivate());
    }
}
