package dev.darkroom.server.http;

import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that takes a line for each response that is not as its document says, from all servers of a process. */
final class StrictReport {

    private StrictReport() {}

    /** Adds a line, if there is such a file. */
    static synchronized void add(Operation operation, int status, Violation violation) {
        String file = System.getProperty(ServerSettings.STRICT_REPORT);
        if (file == null) {
            return;
        }
        String line = operation.id() + " " + status + ", " + violation.in() + " " + violation.name() + ": "
                + violation.message() + System.lineSeparator();
        try {
            Files.writeString(Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
