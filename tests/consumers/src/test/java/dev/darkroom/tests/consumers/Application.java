package dev.darkroom.tests.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** An application, compiled and run as its own build and its own process would. */
final class Application {

    private static final Path SOURCES = Path.of("src", "consumer");

    private Application() {}

    /** Compiles some of the sources into a folder, with the jars on the path of that option. */
    static Path compile(Path target, String pathOption, String... sources) {
        List<String> options =
                new ArrayList<>(List.of("--release", "17", "-encoding", "UTF-8", "-Xlint:all", "-Werror", "-d"));
        // Without a class path of its own, the compiler takes that of the tests.
        options.addAll(List.of(target.toString(), "-cp", "", pathOption, Jars.path(Jars.all().stream())));
        Stream.of(sources).map(source -> SOURCES.resolve(source).toString()).forEach(options::add);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)))
                .isZero();
        return target;
    }

    /** What it prints until it ends. */
    static List<String> run(Provider provider, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.add(provider.uri());
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader output = java.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = output.lines().toList();
            assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return lines;
        } finally {
            java.destroyForcibly();
        }
    }
}
