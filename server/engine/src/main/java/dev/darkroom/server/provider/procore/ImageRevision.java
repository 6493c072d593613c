package dev.darkroom.server.provider.procore;

import dev.darkroom.server.api.procore.model.ImageUpdate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes what is known about an image; inside a transaction. */
final class ImageRevision {

    private final Archive archive;
    private final Filing filing;

    ImageRevision(Archive archive, Filing filing) {
        this.archive = archive;
        this.filing = filing;
    }

    /** Changes the members that were sent; when none was, nothing changes, the time of the last change included. */
    void apply(Visit visit, Photo photo, ImageUpdate update, Instant now) {
        if (!changesAnything(update)) {
            return;
        }
        PhotoDetails old = PhotoDetails.of(photo);
        long project = visit.project();
        archive.photos()
                .change(
                        photo,
                        new PhotoDetails(
                                update.imageCategoryId() == null
                                        ? old.album()
                                        : filing.album(project, update.imageCategoryId()),
                                update.hasDescription() ? update.description() : old.description(),
                                place(project, update, old.place(), now),
                                update.hasLogDate() ? filing.day(project, update.logDate()) : old.day(),
                                update.isPrivate() == null ? old.isPrivate() : update.isPrivate()),
                        now);
        if (update.tradeIds() != null) {
            archive.crafts().assign(photo.id(), filing.crafts(visit.company(), update.tradeIds()));
        }
    }

    private static boolean changesAnything(ImageUpdate update) {
        return update.isPrivate() != null
                || update.hasDescription()
                || update.imageCategoryId() != null
                || update.hasLocationId()
                || namesPlace(update.mtLocation())
                || update.tradeIds() != null
                || update.hasLogDate();
    }

    private @Nullable Long place(long project, ImageUpdate update, @Nullable Long old, Instant now) {
        if (update.hasLocationId()) {
            return update.locationId() == null ? null : Long.valueOf(filing.place(project, update.locationId()));
        }
        List<String> tiers = update.mtLocation();
        return namesPlace(tiers) ? Long.valueOf(filing.place(project, tiers, now)) : old;
    }

    private static boolean namesPlace(@Nullable List<String> tiers) {
        return tiers != null && !tiers.isEmpty();
    }
}
