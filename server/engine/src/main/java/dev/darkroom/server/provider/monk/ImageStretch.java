package dev.darkroom.server.provider.monk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an inspection's images in the order they were added.
 *
 * @param newerThan the image behind which it begins; null for the oldest on
 * @param olderThan the image before which it ends; null for up to the newest
 * @param newestFirst whether it is read from its new end
 */
public record ImageStretch(
        @Nullable UUID newerThan, @Nullable UUID olderThan, boolean newestFirst) {}
