package dev.darkroom.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Opens SQLite's files. */
public final class SqliteFile {

    private static final String NAME = "darkroom.db";

    /**
     * With several, a writer waits for another inside SQLite, where a virtual thread keeps its carrier: as many waiting
     * writers as there are processors keep the one that they wait for from ever going on.
     */
    private static final int CONNECTIONS = 1;

    private SqliteFile() {}

    /** The file in a folder. */
    static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    /**
     * Opens the file in a folder, or makes it, and brings its tables up to date. What is committed survives a crash.
     *
     * @throws UncheckedIOException if it is none, is damaged, or was written by a newer version
     */
    public static HikariDataSource open(Path folder) {
        HikariConfig config = config(folder);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        return open(folder, config, true);
    }

    /** Opens a file that goes with the process, so that no crash matters; its tables are up to date if it has any. */
    static HikariDataSource openPassing(Path folder, boolean isNew) {
        HikariConfig config = config(folder);
        config.addDataSourceProperty("journal_mode", "MEMORY");
        config.addDataSourceProperty("synchronous", "OFF");
        return open(folder, config, isNew);
    }

    /**
     * Makes a file that goes with the process, with the tables of an older version.
     *
     * @param version one that {@link SchemaVersion#of} returned
     */
    public static HikariDataSource makePassing(Path folder, String version) {
        HikariDataSource source = openPassing(folder, false);
        SchemaVersion.make(source, version);
        return source;
    }

    /** Brings the tables of such a file up to date. */
    public static void update(HikariDataSource source) {
        SchemaVersion.update(source);
    }

    private static HikariConfig config(Path folder) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMaxLifetime(0);
        config.setJdbcUrl("jdbc:sqlite:" + in(folder));
        config.addDataSourceProperty("foreign_keys", "true");
        // They are asked for after every insert, by a statement that runs until the next one; ids are ours.
        config.addDataSourceProperty("jdbc.get_generated_keys", "false");
        // Should another process look into the file: what begins as a reader and turns writer fails instead of waiting.
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        return config;
    }

    private static HikariDataSource open(Path folder, HikariConfig config, boolean update) {
        HikariDataSource source = null;
        try {
            source = new HikariDataSource(config);
            if (update && !KnownSchema.isCurrent(source)) {
                SchemaVersion.update(source);
                KnownSchema.note(source);
            }
            return source;
        } catch (RuntimeException e) {
            if (source != null) {
                source.close();
            }
            String message = in(folder) + " cannot be opened: " + e.getMessage();
            throw new UncheckedIOException(message, new IOException(e));
        }
    }
}
