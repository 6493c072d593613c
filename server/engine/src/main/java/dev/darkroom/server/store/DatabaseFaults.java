package dev.darkroom.server.store;

import dev.darkroom.server.library.StorageFault;
import dev.darkroom.server.library.StorageFaultReader;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** Tells by SQLite's result codes, and by the states of the SQL standard and PostgreSQL's own. */
public final class DatabaseFaults implements StorageFaultReader {

    private static final int BUSY = 5;
    private static final int NO_MEMORY = 7;
    private static final int READ_ONLY = 8;
    private static final int IO_ERROR = 10;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;

    private static final String DISK_FULL = "53100";
    private static final String READ_ONLY_TRANSACTION = "25006";

    /** Needed by the service loader. */
    public DatabaseFaults() {}

    @Override
    public Optional<StorageFault> read(Throwable failure) {
        if (failure instanceof SQLTransientConnectionException) {
            // The pool has none to give.
            return Optional.of(StorageFault.AWAY);
        }
        if (!(failure instanceof SQLException sql)) {
            return Optional.empty();
        }
        // SQLite has no states, and the others no codes.
        return sql.getSQLState() == null ? ofCode(sql.getErrorCode()) : ofState(sql.getSQLState());
    }

    private static Optional<StorageFault> ofCode(int code) {
        return switch (code) {
            case FULL -> Optional.of(StorageFault.FULL);
            case BUSY, NO_MEMORY, READ_ONLY, IO_ERROR, CANNOT_OPEN -> Optional.of(StorageFault.AWAY);
            default -> Optional.empty();
        };
    }

    private static Optional<StorageFault> ofState(String state) {
        if (state.equals(DISK_FULL)) {
            return Optional.of(StorageFault.FULL);
        }
        // Connections, too few resources, an operator who intervenes, the system, and a server that only repeats
        // another.
        boolean isAway = state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58")
                || state.equals(READ_ONLY_TRANSACTION);
        return isAway ? Optional.of(StorageFault.AWAY) : Optional.empty();
    }
}
