package dev.darkroom.tests.endtoend;

import dev.darkroom.server.app.Launcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program as a process of its own, the server's command line for the most part, which is gone when this is closed. */
final class Program implements AutoCloseable {

    /** Java, for programs that live as short as tests do. */
    static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto");

    private static final Duration PATIENCE = Duration.ofSeconds(110);
    private static final String READY = "Darkroom ready on ";

    /** From this version of Java on there are warnings without the option that the server's jar has in its manifest. */
    private static final int NATIVE_ACCESS_IS_ASKED_FOR = 24;

    private final Process process;
    private final CompletableFuture<String> output;
    private final CompletableFuture<String> errors;
    private final CompletableFuture<URI> ready = new CompletableFuture<>();

    private Program(Process process) {
        this.process = process;
        this.output = CompletableFuture.supplyAsync(this::readOutput, Program::inBackground);
        this.errors = CompletableFuture.supplyAsync(
                () -> text(process.errorReader().lines().toList()), Program::inBackground);
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "program");
        thread.setDaemon(true);
        thread.start();
    }

    static Program start(String... arguments) {
        return start(Map.of(), arguments);
    }

    /** @param environment is added to this process's own */
    static Program start(Map<String, String> environment, String... arguments) {
        return start(RehearsedJar.options(), Launcher.class.getName(), environment, arguments);
    }

    /** @param megabytes the largest heap */
    static Program startWithHeap(int megabytes, String mainClass, String... arguments) {
        return start(
                List.of(
                        "-Xmx" + megabytes + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path")),
                mainClass,
                Map.of(),
                arguments);
    }

    /**
     * Starts the command line with nothing but its own classes on the class path.
     *
     * @param folder where a copy of its jar is put, away from the libraries
     */
    static Program startAlone(Path folder, String... arguments) throws IOException {
        Path own = Path.of(URI.create(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        Path alone = Files.isDirectory(own) ? own : Files.copy(own, folder.resolve("darkroom.jar"));
        return start(List.of("-cp", alone.toString()), Launcher.class.getName(), Map.of(), arguments);
    }

    /** @param options options of Java, where the classes are among them */
    private static Program start(
            List<String> options, String mainClass, Map<String, String> environment, String... arguments) {
        List<String> line = new ArrayList<>(JAVA);
        if (Runtime.version().feature() >= NATIVE_ACCESS_IS_ASKED_FOR) {
            line.add("--enable-native-access=ALL-UNNAMED");
        }
        line.addAll(options);
        line.add(mainClass);
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(name -> name.startsWith("DARKROOM_"));
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String readOutput() {
        List<String> lines = new ArrayList<>();
        process.inputReader().lines().forEach(line -> {
            lines.add(line);
            if (line.startsWith(READY)) {
                ready.complete(URI.create(line.substring(READY.length())));
            }
        });
        ready.completeExceptionally(new AssertionError("it ended before it was ready"));
        return text(lines);
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines);
    }

    /** Waits for the line that says that it answers, and returns the address in it. */
    URI uri() {
        return within(ready);
    }

    /** The number that the operating system gave it. */
    long pid() {
        return process.pid();
    }

    /** Waits for its end and returns the exit code. */
    int exitCode() {
        return within(process.onExit()).exitValue();
    }

    /** What it wrote to the standard output until its end. */
    String output() {
        return within(output);
    }

    /** What it wrote to the standard error until its end. */
    String errors() {
        return within(errors);
    }

    /** Ends it as the operating system does when nothing else helps. */
    void kill() {
        process.toHandle().destroyForcibly();
        exitCode();
    }

    /** Asks it to end, and waits until it has. */
    void stop() {
        process.toHandle().destroy();
        exitCode();
    }

    private static <T> T within(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
