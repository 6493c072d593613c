package dev.darkroom.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.darkroom.server.library.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database: SQLite in one file. A transaction is on disk when it has returned (write-ahead log with {@code
 * synchronous=FULL}). Work takes turns on one connection. Times are milliseconds since 1970, ids are texts.
 */
public final class Database implements Transactions, AutoCloseable {

    /**
     * With several, a writer waits for another inside SQLite, where a virtual thread keeps its carrier: as many waiting
     * writers as there are processors keep the one that they wait for from ever going on.
     */
    private static final int CONNECTIONS = 1;

    private final HikariDataSource source;
    private final Jdbi jdbi;
    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Steps> steps = new ThreadLocal<>();

    private Database(HikariDataSource source) {
        this.source = source;
        this.jdbi = Jdbi.create(source).installPlugin(new SqliteTypes());
    }

    /**
     * Opens the database in a folder and brings its tables up to date.
     *
     * @throws UncheckedIOException if it is none, is damaged, or was written by a newer version
     */
    public static Database open(Path folder) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setJdbcUrl("jdbc:sqlite:" + folder.resolve("darkroom.db"));
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("foreign_keys", "true");
        // Should another process look into the file: what begins as a reader and turns writer fails instead of waiting.
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        HikariDataSource source = null;
        try {
            source = new HikariDataSource(config);
            SchemaVersion.update(source);
            return new Database(source);
        } catch (RuntimeException e) {
            if (source != null) {
                source.close();
            }
            String message = folder.resolve("darkroom.db") + " cannot be opened: " + e.getMessage();
            throw new UncheckedIOException(message, new IOException(e));
        }
    }

    /** For repositories; work in {@link #inTransaction} and calls of this on the same thread share a transaction. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** For libraries that bring their own tables; inside {@link #inTransaction} they take part in the transaction. */
    public DataSource source() {
        return new JoiningDataSource(source, current::get);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        Steps after = new Steps(new ArrayList<>(), new ArrayList<>());
        boolean stored = false;
        try {
            T result = jdbi.inTransaction(handle -> {
                current.set(handle.getConnection());
                steps.set(after);
                try {
                    return work.get();
                } finally {
                    current.remove();
                    steps.remove();
                }
            });
            stored = true;
            return result;
        } finally {
            (stored ? after.whenStored() : after.whenFailed()).forEach(Runnable::run);
        }
    }

    /** What is done behind a transaction. */
    private record Steps(List<Runnable> whenStored, List<Runnable> whenFailed) {}

    @Override
    public void afterCommit(Runnable step) {
        Steps around = steps.get();
        if (around == null) {
            step.run();
        } else {
            around.whenStored().add(step);
        }
    }

    @Override
    public void afterRollback(Runnable step) {
        Steps around = steps.get();
        if (around != null) {
            around.whenFailed().add(step);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
