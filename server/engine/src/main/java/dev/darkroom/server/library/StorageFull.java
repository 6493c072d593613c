package dev.darkroom.server.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from other failures: Java has no type for it, so its words are looked for. */
public final class StorageFull {

    /** Of Linux and macOS, of a quota, of Windows, of SQLite. */
    private static final List<String> WORDS = List.of(
            "No space left on device", "Disk quota exceeded", "There is not enough space on the disk", "[SQLITE_FULL]");

    private static final int MAX_CAUSES_COUNT = 20;

    private StorageFull() {}

    /** Whether a failure, or one that caused it, says that there is no room left to write. */
    public static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_CAUSES_COUNT; depth++) {
            if (speaksOfIt(cause.getMessage())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean speaksOfIt(@Nullable String message) {
        return message != null && WORDS.stream().anyMatch(message::contains);
    }
}
