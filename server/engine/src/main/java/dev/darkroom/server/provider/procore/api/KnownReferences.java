package dev.darkroom.server.provider.procore.api;

import static dev.darkroom.server.provider.procore.api.ProcoreErrors.invalidBody;

import dev.darkroom.server.provider.procore.domain.ProcoreRepositories;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Holds the ids that a body names to what there is; whatever is not there is an error of the body. */
final class KnownReferences {

    private final ProcoreRepositories repositories;

    KnownReferences(ProcoreRepositories repositories) {
        this.repositories = repositories;
    }

    /** The same id, which is that of an album of the project. */
    long album(long project, long id) {
        return repositories
                .albums()
                .find(project, id)
                .orElseThrow(() -> invalidBody("image_category_id", "is not an album of this project"))
                .id();
    }

    /** The same id, which is that of an image of the project that is not in the recycle bin. */
    long cover(long project, long id) {
        return repositories
                .photos()
                .find(project, id)
                .filter(photo -> photo.deletedAt() == null)
                .orElseThrow(() -> invalidBody("album_cover_id", "is not an image of this project"))
                .id();
    }

    /** The same id, which is that of a location of the project. */
    long location(long project, long id) {
        return repositories
                .locations()
                .find(project, id)
                .orElseThrow(() -> invalidBody("location_id", "is not a location of this project"))
                .id();
    }

    /** The same ids, all of which are trades of the company. */
    Set<Long> trades(long company, List<Long> ids) {
        Set<Long> wanted = new LinkedHashSet<>(ids);
        Set<Long> unknown = new LinkedHashSet<>(wanted);
        unknown.removeAll(repositories.trades().known(company, wanted));
        if (!unknown.isEmpty()) {
            throw invalidBody("trade_ids", "has " + unknown.iterator().next() + ", which is no trade of this company");
        }
        return wanted;
    }
}
