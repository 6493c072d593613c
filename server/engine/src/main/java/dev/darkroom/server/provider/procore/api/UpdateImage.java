package dev.darkroom.server.provider.procore.api;

import dev.darkroom.server.api.procore.model.ImageUpdate;
import dev.darkroom.server.provider.procore.domain.Photo;
import dev.darkroom.server.provider.procore.domain.PhotoDetails;
import dev.darkroom.server.provider.procore.domain.PhotoReferences;
import dev.darkroom.server.provider.procore.domain.ProcoreRepositories;
import dev.darkroom.server.provider.procore.domain.ProjectScope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes what is known about an image; inside a transaction. */
final class UpdateImage {

    private final ProcoreRepositories repositories;
    private final PhotoReferences references;
    private final KnownReferences known;

    UpdateImage(ProcoreRepositories repositories) {
        this.repositories = repositories;
        this.references = new PhotoReferences(repositories);
        this.known = new KnownReferences(repositories);
    }

    /** Changes the members that were sent; when none was, nothing changes, the time of the last change included. */
    void apply(ProjectScope scope, Photo photo, ImageUpdate update, Instant now) {
        if (!changesAnything(update)) {
            return;
        }
        PhotoDetails old = PhotoDetails.of(photo);
        long project = scope.project();
        repositories
                .photos()
                .change(
                        photo,
                        new PhotoDetails(
                                update.imageCategoryId() == null
                                        ? old.album()
                                        : known.album(project, update.imageCategoryId()),
                                update.hasDescription() ? update.description() : old.description(),
                                location(project, update, old.location(), now),
                                update.hasLogDate() ? references.logEntry(project, update.logDate()) : old.logEntry(),
                                update.isPrivate() == null ? old.isPrivate() : update.isPrivate()),
                        now);
        if (update.tradeIds() != null) {
            repositories.trades().assign(photo.id(), known.trades(scope.company(), update.tradeIds()));
        }
    }

    private static boolean changesAnything(ImageUpdate update) {
        return update.isPrivate() != null
                || update.hasDescription()
                || update.imageCategoryId() != null
                || update.hasLocationId()
                || namesLocation(update.mtLocation())
                || update.tradeIds() != null
                || update.hasLogDate();
    }

    private @Nullable Long location(long project, ImageUpdate update, @Nullable Long old, Instant now) {
        if (update.hasLocationId()) {
            return update.locationId() == null ? null : Long.valueOf(known.location(project, update.locationId()));
        }
        List<String> tiers = update.mtLocation();
        return namesLocation(tiers) ? Long.valueOf(references.location(project, tiers, now)) : old;
    }

    private static boolean namesLocation(@Nullable List<String> tiers) {
        return tiers != null && !tiers.isEmpty();
    }
}
