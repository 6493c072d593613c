package dev.darkroom.server.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.world.WorldData;
import dev.darkroom.server.world.Worlds;
import javax.sql.DataSource;

/**
 * A database, a store of pictures and jobs that belong together.
 *
 * @param pool the database
 * @param own the pictures that were stored here
 * @param blobs all pictures, those that it began with included
 * @param jobs work after the answer
 * @param closing gives everything back
 */
public record WorldStore(HikariDataSource pool, BlobStore own, BlobStore blobs, Jobs jobs, Runnable closing)
        implements WorldData {

    /** The database of whichever world a thread works for. */
    public static DataSource current(Worlds worlds) {
        return new CurrentSource(() -> ((WorldStore) worlds.data()).pool());
    }

    @Override
    public void close() {
        closing.run();
    }
}
