package dev.darkroom.tests.frameworks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An application as a process, which is gone when this is closed. */
final class Program implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private Program(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(arguments);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** One that is packaged as a jar with everything in it. */
    static Program ofJar(String folder, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("-jar", built(Path.of(folder, "target", "photos.jar")).toString()));
        all.addAll(List.of(arguments));
        return new Program(all);
    }

    /**
     * One that is run from its classes and the jars it depends on.
     *
     * @param first the beginning of the names of jars that come before the others; empty to leave the order as it is
     * @param arguments options, the main class, and what it is given
     */
    static Program ofClasses(String folder, String first, List<String> arguments) throws IOException {
        Path target = Path.of(folder, "target");
        String libraries = Stream.of(Files.readString(built(target.resolve("class-path")))
                        .strip()
                        .split(File.pathSeparator))
                .sorted(Comparator.comparing(
                        jar -> !Path.of(jar).getFileName().toString().startsWith(first)))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> all = new ArrayList<>(List.of("-cp", target.resolve("classes") + File.pathSeparator + libraries));
        all.addAll(arguments);
        return new Program(all);
    }

    private static Path built(Path file) {
        if (!Files.exists(file)) {
            throw new AssertionError(file + " is not there; is the application packaged?");
        }
        return file;
    }

    /** All it prints, when it has ended. */
    List<String> lines() throws InterruptedException {
        List<String> lines = output.lines().toList();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end; it has printed " + lines);
        }
        return lines;
    }

    /** What stands behind some text on the line that has it, as soon as that is printed. */
    String awaitLine(String beginning) throws IOException {
        List<String> before = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(beginning)) {
                Thread drain = new Thread(() -> output.lines().forEach(more -> {}), "drain");
                drain.setDaemon(true);
                drain.start();
                return line.substring(beginning.length());
            }
            before.add(line);
        }
        throw new AssertionError("it has ended, and printed " + String.join("\n", before));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
