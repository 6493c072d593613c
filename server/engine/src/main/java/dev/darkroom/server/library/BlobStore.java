package dev.darkroom.server.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The bytes of pictures, by id. What {@link #put} was given survives a crash. Bytes are pending from {@link #put} on until
 * {@link #settle} is called, and once {@link #markPending} was: only of those may a crash have left some that no picture
 * has, and no others are ever looked for or thrown away. Safe for use by several threads.
 */
public interface BlobStore extends AutoCloseable {

    /**
     * Takes a file over as pending bytes; they are kept for good when this returns, and the file is gone from where it was.
     *
     * @throws IOException if it cannot be kept; the file may then be gone
     */
    void put(UUID id, Path file) throws IOException;

    /**
     * Gives bytes a second id, as pending bytes of their own; they need not take room twice.
     *
     * @throws IOException if there are none, or they cannot be kept
     */
    void copy(UUID id, UUID copy) throws IOException;

    /**
     * Says that bytes are about to be deleted.
     *
     * @throws IOException if that cannot be noted
     */
    void markPending(UUID id) throws IOException;

    /**
     * Says that bytes belong to a stored picture; does nothing if they are not pending.
     *
     * @throws IOException if that cannot be noted
     */
    void settle(UUID id) throws IOException;

    /**
     * The ids of what is pending; the caller closes the stream.
     *
     * @param age how long it must have been pending; zero or more, and zero for all of it
     * @throws IOException if they cannot be listed
     */
    Stream<UUID> pending(Duration age) throws IOException;

    /**
     * Opens bytes at an offset; the caller closes the stream.
     *
     * @param offset the first byte, from 0; at or behind the end there are none to read
     * @param length how many are wanted, 1 or more; the stream may end behind these or go on
     * @throws java.nio.file.NoSuchFileException if there is nothing of that id
     * @throws IOException if they cannot be read
     */
    InputStream open(UUID id, long offset, long length) throws IOException;

    /**
     * How many bytes there are; empty if there is nothing of that id.
     *
     * @throws IOException if that cannot be found out
     */
    OptionalLong size(UUID id) throws IOException;

    /**
     * Forgets bytes, pending or not; does nothing if there are none.
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

    /**
     * Takes a store for a database: what is half stored for one database looks abandoned to any other. Does nothing where nobody
     * but this process can come to the bytes.
     *
     * @param database what tells it from all others
     * @throws IOException if the store belongs to another one, or that cannot be found out
     */
    default void claim(String database) throws IOException {}

    /** Lets go of connections, where there are any. */
    @Override
    default void close() {}
}
