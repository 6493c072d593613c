package dev.darkroom.server.provider.procore.domain;

import org.jspecify.annotations.Nullable;

/**
 * What can be changed about an image.
 *
 * @param album the id of its album
 * @param location the id of its location; null for none
 * @param logEntry the id of its day in the daily log; null for none
 */
public record PhotoDetails(
        long album,
        @Nullable String description,
        @Nullable Long location,
        @Nullable Long logEntry,
        boolean isPrivate) {

    /** What is set now. */
    public static PhotoDetails of(Photo photo) {
        return new PhotoDetails(
                photo.album().id(),
                photo.description(),
                photo.location() == null ? null : photo.location().id(),
                photo.logEntry() == null ? null : photo.logEntry().id(),
                photo.isPrivate());
    }
}
