package dev.darkroom.server.world;

import java.util.Optional;

/** Makes data of worlds, and keeps copies of them. Safe for use by several threads. */
public interface WorldCopies {

    /**
     * Opens new data of a seed or a snapshot; empty if there is no such snapshot.
     *
     * @throws java.io.UncheckedIOException if there is no room for them, when they are opened
     */
    Optional<Worlds.Opening> of(World.Origin origin);

    /**
     * Keeps what the world that the thread works for holds at this moment.
     *
     * @param id what it is to be found by
     * @param maximum how many copies there may be
     * @return false if there are as many already
     * @throws java.io.UncheckedIOException if there is no room for it
     * @throws UnsupportedOperationException if it is where no copy can be taken; the message says so to the caller
     */
    boolean keep(String id, int maximum);
}
