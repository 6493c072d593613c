package dev.darkroom.server.provider.mapillary.domain;

import dev.darkroom.server.library.format.Position;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An image as the API shows it. Its bytes lie on another host and are no part of the API.
 *
 * @param key 22 characters
 * @param isPrivate whether only some callers may see it
 * @param capturedAt when it was taken; null when that is not known
 * @param position where it was taken
 * @param angle degrees, 0 to 360
 * @param place the name of the place; null when there is none
 * @param owner who uploaded it; null when that is not known
 */
public record StreetImage(
        String key,
        boolean isPrivate,
        @Nullable Instant capturedAt,
        Position position,
        double angle,
        @Nullable String place,
        @Nullable String owner) {

    /** The time it was taken in milliseconds since 1970, with 0 for an unknown one. */
    public long capturedAtMillis() {
        return capturedAt == null ? 0 : capturedAt.toEpochMilli();
    }
}
