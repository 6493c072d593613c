package dev.darkroom.server.http.response;

import dev.darkroom.server.library.StorageFault;
import dev.darkroom.server.library.StorageFaultReader;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;

/** Tells failures of the disk and of other stores, which are nobody's mistake and may pass, from failures of the server itself. */
final class StorageFailures {

    static final int INSUFFICIENT_STORAGE = 507;
    static final int SERVICE_UNAVAILABLE = 503;

    /** What operating systems say when nothing more fits; Java hands their words on and has no type for it. */
    private static final List<String> FULL =
            List.of("no space left", "quota exceeded", "not enough space", "file too large");

    /** What they say when the disk or the process has another trouble. */
    private static final List<String> TROUBLE =
            List.of("input/output error", "read-only file system", "too many open files", "stale file handle");

    private static final List<StorageFaultReader> STORES = ServiceLoader.load(StorageFaultReader.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private StorageFailures() {}

    /** The status that says so; empty when the failure is another one. */
    static OptionalInt status(Throwable failure) {
        OptionalInt status = OptionalInt.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<StorageFault> fault = fault(cause);
            if (fault.isPresent() && fault.get() == StorageFault.FULL) {
                return OptionalInt.of(INSUFFICIENT_STORAGE);
            }
            if (fault.isPresent()) {
                status = OptionalInt.of(SERVICE_UNAVAILABLE);
            }
        }
        return status;
    }

    private static Optional<StorageFault> fault(Throwable cause) {
        if (!(cause instanceof IOException)) {
            return STORES.stream().flatMap(store -> store.read(cause).stream()).findFirst();
        }
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(message::contains)) {
            return Optional.of(StorageFault.FULL);
        }
        return cause instanceof FileSystemException || TROUBLE.stream().anyMatch(message::contains)
                ? Optional.of(StorageFault.AWAY)
                : Optional.empty();
    }
}
