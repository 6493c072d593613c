package dev.darkroom.server.http.response;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Tells failures of the disk, which are nobody's mistake and may pass, from failures of the server itself. */
final class StorageFailures {

    static final int INSUFFICIENT_STORAGE = 507;
    static final int SERVICE_UNAVAILABLE = 503;

    /** What operating systems, and SQLite, say when nothing more fits; Java hands their words on and has no type for it. */
    private static final List<String> FULL =
            List.of("no space left", "quota exceeded", "not enough space", "file too large", "[sqlite_full]");

    /** What they say when the disk or the process has another trouble. */
    private static final List<String> TROUBLE = List.of(
            "input/output error",
            "read-only file system",
            "too many open files",
            "stale file handle",
            "[sqlite_ioerr",
            "[sqlite_readonly",
            "[sqlite_cantopen",
            "[sqlite_busy",
            "[sqlite_nomem");

    /** What the driver of PostgreSQL and the pool of connections say when the database is away; this room knows no types of theirs. */
    private static final List<String> AWAY = List.of(
            "connection is not available",
            "connection has been closed",
            "i/o error occurred while sending",
            "terminating connection",
            "the database system is",
            "too many clients",
            "connection slots",
            "in a read-only transaction",
            " refused.");

    private static final Set<String> OF_DATABASE =
            Set.of("org.postgresql.util.PSQLException", "java.sql.SQLTransientConnectionException");

    private StorageFailures() {}

    /** The status that says so; empty when the failure is another one. */
    static OptionalInt status(Throwable failure) {
        OptionalInt status = OptionalInt.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (FULL.stream().anyMatch(message::contains)) {
                return OptionalInt.of(INSUFFICIENT_STORAGE);
            }
            if (cause instanceof FileSystemException
                    || OF_DATABASE.contains(cause.getClass().getName())
                            && AWAY.stream().anyMatch(message::contains)
                    || (cause instanceof IOException || message.contains("[sqlite_"))
                            && TROUBLE.stream().anyMatch(message::contains)) {
                status = OptionalInt.of(SERVICE_UNAVAILABLE);
            }
        }
        return status;
    }
}
