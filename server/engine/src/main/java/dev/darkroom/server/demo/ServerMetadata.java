package dev.darkroom.server.demo;

/** What the server notes about itself. Safe for use by several threads. */
public interface ServerMetadata {

    /**
     * Writes a note.
     *
     * @return false, with nothing changed, if there is one of that name
     */
    boolean write(String name, String content);
}
