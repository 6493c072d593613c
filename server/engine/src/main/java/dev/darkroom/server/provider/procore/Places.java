package dev.darkroom.server.provider.procore;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The locations of projects, each a tree. Safe for use by several threads. */
public interface Places {

    /** Adds a location to a project. */
    void add(long project, Place place);

    /** Looks a location of a project up. */
    Optional<Place> find(long project, long id);

    /**
     * Looks a location up by its name among those of the same tier.
     *
     * @param parent the one above; null at the top
     */
    Optional<Place> find(long project, @Nullable Long parent, String nodeName);
}
