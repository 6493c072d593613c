package dev.darkroom.server.provider.monk;

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

    /** All images of an inspection, the oldest first. */
    List<InspectionImage> all(UUID inspection);

    /** The first images of a stretch. */
    List<InspectionImage> read(UUID inspection, ImageStretch stretch, int limit);

    /** The image that was added right after, or right before, another one of the inspection. */
    Optional<UUID> neighbour(UUID inspection, UUID image, boolean newer);

    /** Replaces the additional data of an image; null removes them. */
    void describe(UUID image, @Nullable String additionalData);

    /** Removes an image and its entries in tasks. */
    void remove(UUID image);
}
