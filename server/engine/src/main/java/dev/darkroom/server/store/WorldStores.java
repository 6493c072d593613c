package dev.darkroom.server.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.world.World;
import dev.darkroom.server.world.WorldCopies;
import dev.darkroom.server.world.WorldData;
import dev.darkroom.server.world.Worlds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Stores of worlds, in folders that go with the process. A new one is a copy of a database that was filled once, on top of
 * that one's pictures. Safe for use by several threads.
 */
public final class WorldStores implements WorldCopies, AutoCloseable {

    private static final String SNAPSHOT = "-snapshot";

    private final Path folder;
    private final Database database;
    private final Worlds worlds;
    private final Map<String, Jobs.Work> works;
    private final Filling filling;
    private final AtomicLong made = new AtomicLong();
    private final Map<String, Copy> seeds = new HashMap<>();
    private final Map<String, Copy> snapshots = new HashMap<>();

    /** Fills an empty world that the thread is bound to. */
    @FunctionalInterface
    public interface Filling {

        /** @param demo whether the demo data belong into it */
        void fill(boolean demo);
    }

    /** What stores are made of; nothing changes it. */
    private record Copy(Path folder, BlobStore blobs) {}

    /**
     * Has made none yet.
     *
     * @param data where their folders go
     * @param works what jobs do, by kind
     */
    public WorldStores(
            DataFolder data, Database database, Worlds worlds, Map<String, Jobs.Work> works, Filling filling) {
        this.folder = data.worlds();
        this.database = database;
        this.worlds = worlds;
        this.works = works;
        this.filling = filling;
    }

    @Override
    public Optional<Worlds.Opening> of(World.Origin origin) {
        if (origin.snapshot() == null) {
            boolean demo = !"plain".equals(origin.seed());
            return Optional.of(world -> open(world, seed(demo)));
        }
        synchronized (snapshots) {
            return Optional.ofNullable(snapshots.get(origin.snapshot())).map(copy -> world -> open(world, copy));
        }
    }

    private Copy seed(boolean demo) {
        synchronized (seeds) {
            return seeds.computeIfAbsent(demo ? "demo" : "plain", name -> filled(demo));
        }
    }

    private Copy filled(boolean demo) {
        try {
            Path place = place();
            HikariDataSource pool = SqliteFile.openPassing(place, true);
            try (pool) {
                FileBlobStore blobs = new FileBlobStore(place.resolve("pictures"));
                WorldData data = new WorldStore(pool, blobs, blobs, nothing(), () -> {});
                worlds.with(worlds.current(), data, () -> filling.fill(demo));
                return new Copy(place, blobs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Jobs nothing() {
        return (kind, id, delay) -> {
            throw new IllegalStateException("first data need no jobs");
        };
    }

    private WorldData open(World world, Copy copy) {
        try {
            Path place = place();
            Files.copy(SqliteFile.in(copy.folder()), SqliteFile.in(place));
            FileBlobStore own = new FileBlobStore(place.resolve("pictures"));
            HikariDataSource pool = SqliteFile.openPassing(place, false);
            Map<String, Jobs.Work> here = new LinkedHashMap<>();
            LazyJobs jobs = new LazyJobs(world.clock(), here, database.source(pool));
            WorldStore store = new WorldStore(pool, own, new LayeredBlobStore(copy.blobs(), own), jobs, () -> {
                jobs.close();
                pool.close();
                Folders.delete(place);
            });
            works.forEach((kind, work) -> here.put(kind, new BoundWork(worlds, world, store, work)));
            if (copy.folder().getFileName().toString().endsWith(SNAPSHOT)) {
                jobs.start();
            }
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean keep(String id, int maximum) {
        synchronized (snapshots) {
            if (snapshots.size() >= maximum) {
                return false;
            }
            WorldStore store = (WorldStore) worlds.data();
            if (Turn.isShared(store.pool())) {
                throw new UnsupportedOperationException("What is in PostgreSQL cannot be kept as a snapshot.");
            }
            snapshots.put(id, copy(store));
            return true;
        }
    }

    /** Nobody changes the database as long as its one connection is held, and bytes outlive their rows. */
    private Copy copy(WorldStore store) {
        try {
            Path place = Files.createDirectories(folder.resolve(made.incrementAndGet() + SNAPSHOT));
            FileBlobStore own = new FileBlobStore(place.resolve("pictures"));
            try (Connection connection = store.pool().getConnection();
                    PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                copy.setString(1, SqliteFile.in(place).toString());
                copy.execute();
                try (Stream<UUID> pictures = store.own().all()) {
                    for (Iterator<UUID> all = pictures.iterator(); all.hasNext(); ) {
                        own.lend(store.own(), all.next());
                    }
                }
            } catch (SQLException e) {
                throw new IOException(e);
            }
            BlobStore blobs = store.blobs() instanceof LayeredBlobStore layered ? layered.on(own) : own;
            return new Copy(place, blobs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place() throws IOException {
        return Files.createDirectories(folder.resolve(String.valueOf(made.incrementAndGet())));
    }

    /** Deletes what seeds and snapshots hold; all worlds have ended. */
    @Override
    public void close() {
        Folders.delete(folder);
    }
}
