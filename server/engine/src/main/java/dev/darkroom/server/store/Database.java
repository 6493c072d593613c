package dev.darkroom.server.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.darkroom.server.library.Transactions;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jspecify.annotations.Nullable;

/**
 * A database: SQLite in one file, or PostgreSQL. A transaction is on disk when it has returned, and transactions take turns. Times
 * are milliseconds since 1970, ids are texts.
 */
public final class Database implements Transactions, AutoCloseable {

    private final DataSource source;
    private final Runnable closing;
    private final Jdbi jdbi;
    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Steps> steps = new ThreadLocal<>();

    private Database(DataSource source, Runnable closing) {
        this.source = source;
        this.closing = closing;
        this.jdbi = Jdbi.create(source)
                .setTransactionHandler(new WritersInTurn(LocalTransactionHandler.binding(), source))
                .setStatementBuilderFactory(new KeptStatements())
                .installPlugin(new PortableTypes())
                .configure(ReadRows.Place.class, place -> place.set(source, () -> current.get() != null));
    }

    /**
     * Opens the database in a folder and brings its tables up to date.
     *
     * @throws UncheckedIOException if it is none, is damaged, or was written by a newer version
     */
    public static Database open(Path folder) {
        return closing(SqliteFile.open(folder));
    }

    /** Works on a database, and closes its connections with this. */
    static Database closing(HikariDataSource source) {
        return new Database(source, source::close);
    }

    /**
     * Works on a database that others open and close.
     *
     * @param source the one that a thread works on, which may change between transactions
     */
    public static Database on(DataSource source) {
        return new Database(source, () -> {});
    }

    /** For repositories; work in {@link #inTransaction} and calls of this on the same thread share a transaction. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** For libraries that bring their own tables; inside {@link #inTransaction} they take part in the transaction. */
    public DataSource source() {
        return source(source);
    }

    /** The same for a pool that this works on at times. */
    DataSource source(DataSource pool) {
        return new JoiningDataSource(pool, current::get);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        Steps after = new Steps(new ArrayList<>(), new ArrayList<>());
        boolean stored = false;
        try {
            T result = Turn.take(
                    source,
                    () -> jdbi.inTransaction(handle -> {
                        current.set(handle.getConnection());
                        steps.set(after);
                        try {
                            return work.get();
                        } finally {
                            current.remove();
                            steps.remove();
                        }
                    }));
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
        closing.run();
    }
}
