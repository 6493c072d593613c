package dev.darkroom.server.provider.procore.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo album, which the provider calls image category.
 *
 * @param position its place among the albums of the project
 * @param isPrivate whether only users with access to private photos see it
 * @param unclassified whether it takes the images that name no album; a project has one such album at most
 * @param cover the id of the image on its cover; null when none was chosen
 */
public record Album(
        long id,
        String name,
        int position,
        boolean isPrivate,
        boolean unclassified,
        @Nullable Long cover,
        Instant createdAt,
        Instant updatedAt) {

    /** The same album with other properties. */
    public Album changed(String newName, boolean nowPrivate, @Nullable Long newCover, Instant at) {
        return new Album(id, newName, position, nowPrivate, unclassified, newCover, createdAt, at);
    }
}
