package dev.darkroom.server.world;

import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.spi.DecisionPolicies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Stores that are those of the world a thread works for, whichever that is. */
public final class BoundStores {

    private BoundStores() {}

    /** The jobs of that world. */
    public static Jobs jobs(Worlds worlds) {
        return (String kind, String id, Duration delay) -> worlds.data().jobs().submit(kind, id, delay);
    }

    /** What of that world is decided by itself. */
    public static DecisionPolicies decisions(Worlds worlds) {
        return new DecisionPolicies() {
            @Override
            public boolean isDue(String provider, String kind, String id, Instant since) {
                return worlds.current().decisions().isDue(provider, kind, id, since);
            }

            @Override
            public boolean isByHand(String provider, String kind) {
                return worlds.current().decisions().isByHand(provider, kind);
            }
        };
    }

    /** The pictures of that world. */
    public static BlobStore blobs(Worlds worlds) {
        return new BoundBlobs(worlds);
    }

    /** The time of that world. */
    public static Clock clock(Worlds worlds) {
        return new BoundClock(worlds);
    }

    /** The chance that ids of that world follow from. */
    public static RandomGenerator random(Worlds worlds) {
        return () -> worlds.current().random().nextLong();
    }

    private static final class BoundClock extends Clock {

        private final Worlds worlds;

        BoundClock(Worlds worlds) {
            this.worlds = worlds;
        }

        @Override
        public Instant instant() {
            return worlds.current().clock().instant();
        }

        @Override
        public ZoneId getZone() {
            return worlds.current().clock().getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return worlds.current().clock().withZone(zone);
        }
    }

    private static final class BoundBlobs implements BlobStore {

        private final Worlds worlds;

        BoundBlobs(Worlds worlds) {
            this.worlds = worlds;
        }

        private BlobStore blobs() {
            return worlds.data().blobs();
        }

        @Override
        public void put(UUID id, Path file) throws IOException {
            blobs().put(id, file);
        }

        @Override
        public void copy(UUID id, UUID copy) throws IOException {
            blobs().copy(id, copy);
        }

        @Override
        public void markPending(UUID id) throws IOException {
            blobs().markPending(id);
        }

        @Override
        public void settle(UUID id) throws IOException {
            blobs().settle(id);
        }

        @Override
        public Stream<UUID> pending(Duration age) throws IOException {
            return blobs().pending(age);
        }

        @Override
        public InputStream open(UUID id, long offset, long length) throws IOException {
            return blobs().open(id, offset, length);
        }

        @Override
        public OptionalLong size(UUID id) throws IOException {
            return blobs().size(id);
        }

        @Override
        public void delete(UUID id) throws IOException {
            blobs().delete(id);
        }

        @Override
        public Stream<UUID> all() throws IOException {
            return blobs().all();
        }
    }
}
