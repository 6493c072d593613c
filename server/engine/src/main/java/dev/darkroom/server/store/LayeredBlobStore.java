package dev.darkroom.server.store;

import dev.darkroom.server.library.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A store of its own on top of one that only lends. What the lower one has cannot be deleted; nobody asks for it any more,
 * once its row is gone.
 */
final class LayeredBlobStore implements BlobStore {

    private final BlobStore lower;
    private final FileBlobStore own;

    LayeredBlobStore(BlobStore lower, FileBlobStore own) {
        this.lower = lower;
        this.own = own;
    }

    /** The same lower one, with another on top. */
    LayeredBlobStore on(FileBlobStore other) {
        return new LayeredBlobStore(lower, other);
    }

    private BlobStore holder(UUID id) throws IOException {
        return own.size(id).isPresent() ? own : lower;
    }

    @Override
    public void put(UUID id, Path file) throws IOException {
        own.put(id, file);
    }

    @Override
    public void copy(UUID id, UUID copy) throws IOException {
        if (own.size(id).isEmpty()) {
            own.lend(lower, id);
        }
        own.copy(id, copy);
    }

    @Override
    public void markPending(UUID id) throws IOException {
        own.markPending(id);
    }

    @Override
    public void settle(UUID id) throws IOException {
        own.settle(id);
    }

    @Override
    public Stream<UUID> pending(Duration age) throws IOException {
        return own.pending(age);
    }

    @Override
    public InputStream open(UUID id, long offset, long length) throws IOException {
        return holder(id).open(id, offset, length);
    }

    @Override
    public OptionalLong size(UUID id) throws IOException {
        return holder(id).size(id);
    }

    @Override
    public void delete(UUID id) throws IOException {
        own.delete(id);
    }

    @Override
    public Stream<UUID> all() throws IOException {
        return own.all();
    }
}
