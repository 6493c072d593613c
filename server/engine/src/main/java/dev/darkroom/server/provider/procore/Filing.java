package dev.darkroom.server.provider.procore;

import static dev.darkroom.server.provider.procore.ProcoreErrors.invalidBody;

import dev.darkroom.server.provider.procore.Numbers.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what an image is put into or onto, and makes what may be missing; inside a transaction. */
final class Filing {

    private static final String UNCLASSIFIED = "Unclassified";

    private final Archive archive;

    Filing(Archive archive) {
        this.archive = archive;
    }

    /** The id of an album of the project. */
    long album(long project, long id) {
        return archive.albums()
                .find(project, id)
                .orElseThrow(() -> invalidBody("image_category_id", "is not an album of this project"))
                .id();
    }

    /** The id of the album for images that name none. */
    long unclassified(long project, Instant now) {
        return archive.albums()
                .unclassified(project)
                .orElseGet(() -> {
                    Albums albums = archive.albums();
                    Album album = new Album(
                            archive.numbers().next(Kind.ALBUM),
                            UNCLASSIFIED,
                            albums.nextPosition(project),
                            false,
                            true,
                            null,
                            now,
                            now);
                    albums.add(project, album);
                    return album;
                })
                .id();
    }

    /** The id of a location of the project. */
    long place(long project, long id) {
        return archive.places()
                .find(project, id)
                .orElseThrow(() -> invalidBody("location_id", "is not a location of this project"))
                .id();
    }

    /**
     * The id of the location with these names.
     *
     * @param tiers from the top down; not empty
     */
    long place(long project, List<String> tiers, Instant now) {
        Place place = null;
        for (String tier : tiers) {
            Place above = place;
            Optional<Place> known = archive.places().find(project, above == null ? null : above.id(), tier);
            place = known.orElseGet(() -> {
                Place made = Place.below(above, archive.numbers().next(Kind.PLACE), tier, now);
                archive.places().add(project, made);
                return made;
            });
        }
        if (place == null) {
            throw new IllegalArgumentException("a location without a tier");
        }
        return place.id();
    }

    /** The id of a day in the project's daily log; null for none. */
    @Nullable
    Long day(long project, @Nullable LocalDate date) {
        if (date == null) {
            return null;
        }
        return archive.dailyLog()
                .find(project, date)
                .orElseGet(() -> {
                    Day day = new Day(archive.numbers().next(Kind.DAY), date);
                    archive.dailyLog().add(project, day);
                    return day;
                })
                .id();
    }

    /** The same ids, all of which are trades of the company. */
    Set<Long> crafts(long company, List<Long> ids) {
        Set<Long> wanted = new LinkedHashSet<>(ids);
        Set<Long> unknown = new LinkedHashSet<>(wanted);
        unknown.removeAll(archive.crafts().known(company, wanted));
        if (!unknown.isEmpty()) {
            throw invalidBody("trade_ids", "has " + unknown.iterator().next() + ", which is no trade of this company");
        }
        return wanted;
    }
}
