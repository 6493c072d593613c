package dev.darkroom.campaigns;

import dev.darkroom.server.app.Launcher;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The server's command line in a process of its own, which ends with this. */
final class ServerProcess implements AutoCloseable {

    private static final String READY = "Darkroom ready on ";
    private static final int KEPT_CONNECTIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Process process;
    private final URI uri;
    private final Duration start;

    /**
     * Starts it on a data folder and a free port, and waits until it answers.
     *
     * @throws IOException if it ends before
     */
    ServerProcess(Path data, String... options) throws IOException {
        this(List.of(), Map.of(), data, options);
    }

    /**
     * The same in other surroundings.
     *
     * @param prefix what its command line begins with
     * @param environment more variables
     * @throws IOException if it ends before
     */
    ServerProcess(List<String> prefix, Map<String, String> environment, Path data, String... options)
            throws IOException {
        List<String> line = commandLine(prefix, "serve", "--port", "0", "--data", data.toString());
        line.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("DARKROOM_"));
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        this.process = builder.start();
        BufferedReader said = process.inputReader();
        String ready = said.readLine();
        if (ready == null || !ready.startsWith(READY)) {
            process.destroyForcibly();
            throw new IOException("the server did not start");
        }
        this.start = Duration.ofNanos(System.nanoTime() - begin);
        this.uri = URI.create(ready.substring(READY.length()));
    }

    /** A command line of the server's jar. */
    static List<String> commandLine(List<String> prefix, String... arguments) {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Launcher.class.getName()));
        line.addAll(List.of(arguments));
        return line;
    }

    /** Of this process, wherever another one is started. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> new File(entry).getAbsolutePath())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where it answers. */
    URI uri() {
        return uri;
    }

    /** How long it took until it answered. */
    Duration start() {
        return start;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** How many files and sockets it has open; empty where the system does not say. */
    OptionalLong openFiles() throws IOException {
        Path files = Path.of("/proc", String.valueOf(process.pid()), "fd");
        if (Files.notExists(files)) {
            return OptionalLong.empty();
        }
        try (Stream<Path> open = Files.list(files)) {
            return OptionalLong.of(open.count());
        }
    }

    /** Whether soon no more is open than it was, but for a few connections that are kept for later. */
    boolean settlesAt(OptionalLong before) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (before.isPresent() && openFiles().orElse(0) > before.getAsLong() + KEPT_CONNECTIONS) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /** Ends it as the operating system does when nothing else helps (SIGKILL). */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to end, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
