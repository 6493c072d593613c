package dev.darkroom.server.provider.monk.api;

import dev.darkroom.server.api.monk.model.PaginationOrder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param before the element in front of which it ends; null for up to the end of the list
 * @param after the element behind which it begins; null for from the beginning of the list
 * @param limit how many elements it may hold, at least 1
 * @param newestFirst whether the list begins with its newest element
 */
record PageRequest(@Nullable UUID before, @Nullable UUID after, int limit, boolean newestFirst) {

    /** @param maximum the size that larger pages are cut to */
    static PageRequest of(
            @Nullable UUID before,
            @Nullable UUID after,
            @Nullable Integer limit,
            @Nullable PaginationOrder order,
            int maximum) {
        return new PageRequest(
                before, after, limit == null ? maximum : Math.min(limit, maximum), order != PaginationOrder.ASC);
    }
}
