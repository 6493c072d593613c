package dev.darkroom.server.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the lines of the access log, each at once and whole. A disk that fails stops no request. */
final class AccessLogFile implements Consumer<String> {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLogFile.class);
    private static final String STANDARD_OUTPUT = "-";

    private final String name;
    private final PrintStream target;
    private final AtomicBoolean failed = new AtomicBoolean();

    private AccessLogFile(String name, PrintStream target) {
        this.name = name;
        this.target = target;
    }

    /**
     * Opens one, behind what it holds already, so that a file that is emptied by others is filled from its beginning.
     *
     * @param name a file, or a hyphen for the standard output
     * @throws IOException if it cannot be written; the message names it
     */
    static AccessLogFile open(String name) throws IOException {
        if (name.equals(STANDARD_OUTPUT)) {
            return new AccessLogFile(name, System.out);
        }
        try {
            return new AccessLogFile(
                    name,
                    new PrintStream(
                            Files.newOutputStream(Path.of(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                            false,
                            StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IOException("cannot write the access log " + name, e);
        }
    }

    @Override
    public void accept(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.US_ASCII);
        target.write(bytes, 0, bytes.length);
        if (target.checkError() && !failed.getAndSet(true)) {
            LOG.error("The access log {} can no longer be written", name);
        }
    }
}
