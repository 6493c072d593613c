package dev.darkroom.server.provider.monk.domain;

import java.util.List;
import java.util.UUID;

/**
 * A list in the order its elements were added, whose pages are found by the ids of elements (keyset pagination): however
 * long it is, a page costs as much as it holds. Safe for use by several threads.
 *
 * @param <T> its elements
 */
public interface KeysetList<T extends Keyed> {

    /** Whether there is an element of this id in it. */
    boolean contains(UUID id);

    /** The first elements of a range. */
    List<T> read(KeysetRange range, int limit);
}
