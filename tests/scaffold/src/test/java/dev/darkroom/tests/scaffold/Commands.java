package dev.darkroom.tests.scaffold;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What people type in a repository.
 *
 * @param root its folder
 */
record Commands(Path root) {

    private static final String READY = "Darkroom ready on ";

    /** How a command ended and what it printed. */
    record Ended(int exit, String output) {}

    /** Builds modules and what they need, from what is on this machine. */
    Ended build(String modules) throws Exception {
        List<String> line = new ArrayList<>(List.of(maven(), "-B", "-o", "-q", "-pl", modules, "-am"));
        String repository = System.getProperty("maven.repo.local");
        if (repository != null) {
            line.add("-Dmaven.repo.local=" + repository);
        }
        line.addAll(List.of("-Dmaven.test.skip=true", "-Dspotless.check.skip=true", "package"));
        return ended(start(line));
    }

    /** Runs a class to its end. */
    Ended run(String classPath, String mainClass, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(java(), "-cp", classPath, mainClass));
        line.addAll(List.of(arguments));
        return ended(start(line));
    }

    /** Starts the server that was built; its first line is read, the rest is not needed. */
    Process serve(Path data) throws IOException {
        return start(List.of(
                java(), "-jar", "server/app/target/darkroom.jar", "serve", "--port", "0", "--data", data.toString()));
    }

    /** Waits for the line that says where a server answers. */
    static String address(Process server) throws IOException {
        BufferedReader lines = server.inputReader();
        StringBuilder seen = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
            seen.append(line).append('\n');
        }
        throw new AssertionError("The server ended: " + seen);
    }

    private Process start(List<String> line) throws IOException {
        return new ProcessBuilder(line)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static Ended ended(Process process) throws Exception {
        String output = String.join("\n", process.inputReader().lines().toList());
        return new Ended(process.waitFor(), output);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String maven() {
        Path script = Path.of(System.getProperty("maven.home"), "bin", File.separatorChar == '\\' ? "mvn.cmd" : "mvn");
        return Files.isRegularFile(script) ? script.toString() : "mvn";
    }
}
