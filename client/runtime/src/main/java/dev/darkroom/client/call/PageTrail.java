package dev.darkroom.client.call;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Notices pages that lead in a circle, after Brent: each mark is compared with the one that was kept, and ever later ones are
 * kept. So a list of any length costs one mark. Immutable.
 *
 * @param kept the mark that others are compared with; null where the call begins without one
 * @param steps the marks that came since, at least 1
 * @param limit after how many of them another one is kept
 */
record PageTrail(@Nullable String kept, long steps, long limit) {

    static PageTrail from(@Nullable String mark) {
        return new PageTrail(mark, 1, 1);
    }

    /**
     * The way as far as a page that follows.
     *
     * @throws IOException if it was there before
     */
    PageTrail to(String mark) throws IOException {
        if (mark.equals(kept)) {
            throw new IOException("the pages lead in a circle, back to \"" + mark + "\"");
        }
        return steps == limit ? new PageTrail(mark, 1, 2 * limit) : new PageTrail(kept, steps + 1, limit);
    }
}
