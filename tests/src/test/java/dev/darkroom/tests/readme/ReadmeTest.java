package dev.darkroom.tests.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.darkroom.junit.TestServer;
import dev.darkroom.server.demo.DrawnPictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Compiles and runs every Java sample of the README, and compares what it prints with the comment at its end. */
class ReadmeTest {

    private static final Path README = Path.of("../README.md");
    private static final Pattern SAMPLE = Pattern.compile("### (\\w+)\n\n```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @TestFactory
    @ResourceLock(Resources.SYSTEM_OUT)
    Stream<DynamicTest> samples() throws IOException {
        List<MatchResult> samples =
                SAMPLE.matcher(Files.readString(README)).results().toList();
        assertThat(samples).as("one sample per provider").hasSize(5);
        return samples.stream()
                .map(sample -> dynamicTest(sample.group(1), () -> run(sample.group(1), sample.group(2))));
    }

    private void run(String provider, String sample) throws Exception {
        String expected = sample.lines()
                .filter(line -> line.startsWith("// "))
                .map(line -> line.substring(3) + System.lineSeparator())
                .collect(Collectors.joining());
        assertThat(expected).as("what the sample prints").isNotEmpty();
        Path source = folder.resolve(provider + "Sample.java");
        Files.writeString(source, source(provider, sample));
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int errors = compiler.run(
                null,
                messages,
                messages,
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                source.toString());
        assertThat(errors).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(printed(provider)).isEqualTo(expected);
    }

    private static String source(String provider, String sample) {
        String client = "dev.darkroom.client." + provider.toLowerCase(Locale.ROOT);
        return """
                import %s.*;
                import %s.model.*;
                import dev.darkroom.client.body.*;
                import dev.darkroom.client.call.*;
                import dev.darkroom.client.error.*;
                import java.net.URI;
                import java.nio.file.*;
                import java.util.*;

                public class %sSample {
                    public static void run(URI server, Path picture) throws Exception {
                %s
                    }
                }
                """.formatted(client, client, provider, sample);
    }

    private String printed(String provider) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (TestServer server = TestServer.start();
                URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Path picture = new DrawnPictures(folder).draw("a picture for " + provider);
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(provider + "Sample")
                    .getMethod("run", URI.class, Path.class)
                    .invoke(null, server.uri(), picture);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
