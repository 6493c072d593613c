package dev.darkroom.server.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bytes that stand for those of every picture. */
record OneBlob(byte[] bytes) implements BlobStore {

    /** A store in which every picture has these bytes. */
    static Pictures pictures(byte[] bytes) {
        return new Pictures(
                new OneBlob(bytes), new NoIndex(), new NoTransactions(), new Ids(new Random(1)), Clock.systemUTC());
    }

    @Override
    public void put(UUID id, Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream open(UUID id, long offset, long length) throws IOException {
        InputStream source = new ByteArrayInputStream(bytes);
        source.skipNBytes(offset);
        return source;
    }

    @Override
    public void copy(UUID id, UUID copy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void markPending(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void settle(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stream<UUID> pending(Duration age) {
        return Stream.empty();
    }

    @Override
    public OptionalLong size(UUID id) {
        return OptionalLong.of(bytes.length);
    }

    @Override
    public void delete(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stream<UUID> all() {
        return Stream.empty();
    }

    private static final class NoIndex implements PictureIndex {

        @Override
        public void add(Picture picture) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Picture> find(UUID id) {
            return Optional.empty();
        }

        @Override
        public List<Picture> find(Collection<UUID> ids) {
            return List.of();
        }

        @Override
        public List<Picture> page(@Nullable UUID last, int limit) {
            return List.of();
        }

        @Override
        public void remove(UUID id) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoTransactions implements Transactions {

        @Override
        public <T> T inTransaction(Supplier<T> work) {
            return work.get();
        }

        @Override
        public void afterCommit(Runnable step) {
            step.run();
        }

        @Override
        public void afterRollback(Runnable step) {}
    }
}
