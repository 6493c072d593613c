package dev.darkroom.server.provider.procore;

import dev.darkroom.server.contract.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a request asks for.
 *
 * @param number of the page, from 1
 * @param size how many entries it has at most
 */
public record PageWindow(int number, int size) {

    /** The page asked for, of the largest size the document allows at most. */
    static PageWindow of(Operation operation, @Nullable Integer page, @Nullable Integer perPage) {
        if (page == null || perPage == null) {
            throw new IllegalStateException(operation.id() + " has no defaults for its pages");
        }
        return new PageWindow(page, Math.min(perPage, operation.maximumPageSize()));
    }

    /** How many entries come before it. */
    public long offset() {
        return (number - 1L) * size;
    }

    /** The number of the last page of a list; 1 when the list is empty. */
    long last(long total) {
        return Math.max(1, (total + size - 1) / size);
    }
}
