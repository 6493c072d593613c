package dev.darkroom.tests.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.darkroom.junit.TestServer;
import dev.darkroom.server.demo.DrawnPictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compiles every Java sample of the guides within its {@link Surroundings}, and runs it against a server. */
class GuidesTest {

    private static final Path GUIDES = Prose.ROOT.resolve("docs/guides");
    /** What is written here runs inside JUnit; the tests of that module are its samples. */
    private static final Set<String> NOT_STATEMENTS = Set.of("junit.md");

    private static final Pattern SAMPLE =
            Pattern.compile("^ *```java\n(.*?)^ *```$", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    private static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        Files.move(new DrawnPictures(folder).draw("a picture for the guides"), folder.resolve("level-2.jpg"));
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    List<DynamicTest> samples() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> guides = Files.list(GUIDES)) {
            for (Path guide : guides.sorted().toList()) {
                String name = guide.getFileName().toString();
                if (NOT_STATEMENTS.contains(name)) {
                    continue;
                }
                for (MatchResult sample :
                        SAMPLE.matcher(Files.readString(guide)).results().toList()) {
                    String type = typeName(name) + sample.start();
                    sources.add(Files.writeString(folder.resolve(type + ".java"), source(type, sample.group(1))));
                    tests.add(dynamicTest(name + " at " + sample.start(), () -> run(type)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        compile(sources);
        return tests;
    }

    /** A name that a message of the compiler can be understood by. */
    private static String typeName(String guide) {
        return "Of_" + guide.replaceAll("\\.md$", "").replace('-', '_') + "_at_";
    }

    /** All at once: the compiler takes longer to start than to compile. */
    private static void compile(List<Path> sources) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        Stream<String> options =
                Stream.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        messages,
                        messages,
                        Stream.concat(options, sources.stream().map(Path::toString))
                                .toArray(String[]::new));
        assertThat(errors).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static void run(String type) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Surroundings made = (Surroundings)
                    loader.loadClass(type).getConstructor(URI.class, Path.class).newInstance(server.uri(), folder);
            try {
                made.run();
            } finally {
                made.close();
            }
        }
    }

    /** What a guide leaves open, with an ellipsis, is empty. */
    private static String source(String type, String sample) {
        return """
                import static org.junit.jupiter.api.Assertions.*;
                import dev.darkroom.client.auth.*;
                import dev.darkroom.client.body.*;
                import dev.darkroom.client.call.*;
                import dev.darkroom.client.error.*;
                import dev.darkroom.client.http.*;
                import dev.darkroom.client.livingdocs.*;
                import dev.darkroom.client.livingdocs.model.*;
                import dev.darkroom.client.logging.*;
                import dev.darkroom.client.monk.*;
                import dev.darkroom.client.oauth.*;
                import dev.darkroom.client.opentelemetry.*;
                import dev.darkroom.client.paging.*;
                import dev.darkroom.client.procore.*;
                import dev.darkroom.client.procore.ImagesApi;
                import dev.darkroom.client.procore.model.Image;
                import dev.darkroom.client.procore.model.ImageListEntry;
                import dev.darkroom.client.procore.model.ProcoreError;
                import dev.darkroom.client.retry.*;
                import dev.darkroom.client.testing.*;
                import dev.darkroom.client.waiting.*;
                import dev.darkroom.client.webhook.*;
                import com.sun.net.httpserver.HttpHandler;
                import io.opentelemetry.api.*;
                import java.net.*;
                import java.nio.file.*;
                import java.security.MessageDigest;
                import java.time.Duration;
                import java.util.*;

                public class %1$s extends dev.darkroom.tests.readme.Surroundings {
                    public %1$s(URI server, Path folder) throws Exception {
                        super(server, folder);
                    }

                    @Override
                    public void run() throws Exception {
                %2$s
                    }
                }
                """.formatted(type, sample.replace("…", ""));
    }
}
