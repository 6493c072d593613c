package dev.darkroom.server.provider.monk.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The images of inspections, in the order they were added. Safe for use by several threads. */
public interface InspectionImages {

    /** Adds an image and enters it for tasks. */
    void add(InspectionImage image, Collection<TaskEntry> entries);

    /** Looks an image of an inspection up. */
    Optional<InspectionImage> find(UUID inspection, UUID image);

    /** All images of some inspections, the oldest first. */
    List<InspectionImage> all(Collection<UUID> inspections);

    /** The images of an inspection, page by page. */
    KeysetList<InspectionImage> of(UUID inspection);

    /** Replaces the additional data of an image; null removes them. */
    void describe(UUID image, @Nullable String additionalData);

    /** Removes an image and its entries in tasks. */
    void remove(UUID image);
}
