package dev.darkroom.server.provider.procore.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which images of a project are meant: those that everything here is true of.
 *
 * @param album the album they are in; null for any
 * @param logDays the days of the daily log they are on; null for any or none
 * @param onlyPrivate whether those that are not private are left out
 * @param onlyStarred whether those without a star are left out
 * @param locations the ids of locations of which they are at one; empty for any or none
 * @param withSublocations whether the locations below count too
 * @param trades trades of which they show one; empty for any or none
 * @param text what occurs in them or in the names of what belongs to them; null for anything
 * @param created when they were added; null for any time
 * @param updated when they were last changed; null for any time
 * @param ids ids of which they have one; empty for any
 * @param uploaders ids of users of whom one has added them; empty for any
 */
public record PhotoFilter(
        @Nullable Long album,
        @Nullable DateRange logDays,
        boolean onlyPrivate,
        boolean onlyStarred,
        List<IdRange> locations,
        boolean withSublocations,
        List<Long> trades,
        @Nullable String text,
        @Nullable TimeRange created,
        @Nullable TimeRange updated,
        List<Long> ids,
        List<Long> uploaders) {

    /** All images of an album. */
    public static PhotoFilter ofAlbum(long album) {
        return new PhotoFilter(
                album, null, false, false, List.of(), false, List.of(), null, null, null, List.of(), List.of());
    }

    /** Whether every image of the project, or of the album where one is given, is meant. */
    public boolean isWholeList() {
        return logDays == null
                && !onlyPrivate
                && !onlyStarred
                && locations.isEmpty()
                && trades.isEmpty()
                && text == null
                && created == null
                && updated == null
                && ids.isEmpty()
                && uploaders.isEmpty();
    }
}
