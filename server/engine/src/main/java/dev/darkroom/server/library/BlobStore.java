package dev.darkroom.server.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/** The bytes of pictures, by id. What {@link #put} was given survives a crash. Safe for use by several threads. */
public interface BlobStore {

    /**
     * Takes a file over; it is on disk for good when this returns, and gone from where it was.
     *
     * @throws IOException if it cannot be kept; the file may then be gone
     */
    void put(UUID id, Path file) throws IOException;

    /**
     * Opens bytes at an offset.
     *
     * @param offset the first byte, from 0
     * @throws IOException if there are none, or they cannot be read
     */
    InputStream open(UUID id, long offset) throws IOException;

    /**
     * Forgets bytes; does nothing if there are none.
     *
     * @throws IOException if they cannot be removed
     */
    void delete(UUID id) throws IOException;

    /**
     * The ids of everything kept; the caller closes the stream.
     *
     * @throws IOException if they cannot be listed
     */
    Stream<UUID> all() throws IOException;
}
