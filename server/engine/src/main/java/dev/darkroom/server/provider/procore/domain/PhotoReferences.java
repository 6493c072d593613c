package dev.darkroom.server.provider.procore.domain;

import dev.darkroom.server.provider.procore.domain.IdSequences.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what an image is put into or onto, and makes what is missing; inside a transaction. */
public final class PhotoReferences {

    private static final String UNCLASSIFIED = "Unclassified";

    private final ProcoreRepositories repositories;

    /** Looks into these repositories. */
    public PhotoReferences(ProcoreRepositories repositories) {
        this.repositories = repositories;
    }

    /** The id of the project's album for images that name none. */
    public long unclassifiedAlbum(long project, Instant now) {
        return repositories
                .albums()
                .unclassified(project)
                .orElseGet(() -> addUnclassified(project, now))
                .id();
    }

    private Album addUnclassified(long project, Instant now) {
        Albums albums = repositories.albums();
        long id = repositories.ids().next(Kind.ALBUM);
        Album album = new Album(id, UNCLASSIFIED, albums.nextPosition(project), false, true, null, now, now);
        albums.add(project, album);
        return album;
    }

    /**
     * The id of the location with these names.
     *
     * @param tiers from the top down; not empty
     */
    public long location(long project, List<String> tiers, Instant now) {
        Location location = tier(project, null, tiers.get(0), now);
        for (String name : tiers.subList(1, tiers.size())) {
            location = tier(project, location, name, now);
        }
        return location.id();
    }

    private Location tier(long project, @Nullable Location parent, String name, Instant now) {
        return repositories
                .locations()
                .find(project, parent == null ? null : parent.id(), name)
                .orElseGet(() -> {
                    Location location =
                            Location.below(parent, repositories.ids().next(Kind.LOCATION), name, now);
                    repositories.locations().add(project, location);
                    return location;
                });
    }

    /** The id of the entry for a day in the project's daily log; null for no day. */
    public @Nullable Long logEntry(long project, @Nullable LocalDate date) {
        if (date == null) {
            return null;
        }
        return repositories
                .dailyLog()
                .find(project, date)
                .orElseGet(() -> {
                    DailyLogEntry entry = new DailyLogEntry(repositories.ids().next(Kind.DAILY_LOG_ENTRY), date);
                    repositories.dailyLog().add(project, entry);
                    return entry;
                })
                .id();
    }
}
