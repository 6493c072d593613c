package dev.darkroom.server.store;

import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A thread's turn to write. On PostgreSQL, threads of one process wait for each other before they take a connection, or else those
 * that wait for the database's own lock would leave none for readers. On SQLite the one connection is the turn.
 */
final class Turn {

    private Turn() {}

    /** Does the work when it is this thread's turn. */
    static <T> T take(DataSource source, Supplier<T> work) {
        if (!isShared(source)) {
            return work.get();
        }
        Lock turn = lock(source);
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** Whether other processes may work on it, too. */
    static boolean isShared(DataSource source) {
        try {
            return source.isWrapperFor(PostgresqlPool.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Lock lock(DataSource source) {
        try {
            return source.unwrap(PostgresqlPool.class).turn();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
