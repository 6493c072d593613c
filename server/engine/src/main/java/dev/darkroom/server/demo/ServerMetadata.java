package dev.darkroom.server.demo;

import java.util.Optional;

/** What the server notes about itself. Safe for use by several threads. */
public interface ServerMetadata {

    /**
     * Writes a note.
     *
     * @return false, with nothing changed, if there is one of that name
     */
    boolean write(String name, String content);

    /** The content of a note; empty if there is none of that name. */
    Optional<String> read(String name);
}
