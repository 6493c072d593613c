package dev.darkroom.server.provider.procore.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The locations of projects, each a tree. Safe for use by several threads. */
public interface Locations {

    /** Adds a location to a project. */
    void add(long project, Location location);

    /** Looks a location of a project up. */
    Optional<Location> find(long project, long id);

    /**
     * Looks a location up by its name among those of the same tier.
     *
     * @param parent the one above; null at the top
     */
    Optional<Location> find(long project, @Nullable Long parent, String nodeName);
}
