package dev.darkroom.server.provider.monk.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, by the order in which its elements were added.
 *
 * @param newerThan the element behind which it begins; null for the oldest on
 * @param olderThan the element before which it ends; null for up to the newest
 * @param newestFirst whether it is read from its new end
 */
public record KeysetRange(
        @Nullable UUID newerThan, @Nullable UUID olderThan, boolean newestFirst) {}
