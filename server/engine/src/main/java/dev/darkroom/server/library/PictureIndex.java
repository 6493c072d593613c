package dev.darkroom.server.library;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known about stored pictures. Safe for use by several threads. */
public interface PictureIndex {

    /** Adds a picture. */
    void add(Picture picture);

    /** Looks a picture up. */
    Optional<Picture> find(UUID id);

    /** Looks several up; those that do not exist are left out. */
    List<Picture> find(Collection<UUID> ids);

    /**
     * A page of all pictures, in the order of their ids.
     *
     * @param last the last one of the page before; null for the first page
     * @param limit how many at most; 1 or more
     */
    List<Picture> page(@Nullable UUID last, int limit);

    /** Forgets a picture; does nothing if there is none. */
    void remove(UUID id);
}
