package dev.darkroom.site.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.darkroom.junit.TestServer;
import dev.darkroom.specs.model.Document;
import dev.darkroom.tests.wire.Specs;
import dev.darkroom.tests.wire.TestPictures;
import dev.darkroom.tests.wire.WireCase;
import dev.darkroom.tests.wire.WireCases;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the pages is compiled, and makes its calls. */
class JavaSamplesTest {

    private static final Map<WireCase, String> SAMPLES = samples();

    @TempDir
    private static Path folder;

    private static TestServer shared;

    private static Map<WireCase, String> samples() {
        Map<WireCase, String> samples = new LinkedHashMap<>();
        for (WireCase wireCase : new SampleCases(WireCases.in(Path.of("../../tests/cases"))).all()) {
            Document document = new Document(Specs.document(wireCase.provider()));
            JavaSample.of(document, Recording.SERVER, wireCase, Sample.placeholders(wireCase))
                    .ifPresent(sample -> samples.put(wireCase, sample));
        }
        return samples;
    }

    @BeforeAll
    static void compileThem() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            for (Map.Entry<WireCase, String> sample : SAMPLES.entrySet()) {
                Files.writeString(folder.resolve(name(sample.getKey()) + ".java"), source(sample));
            }
            List<Path> sources;
            try (Stream<Path> written = Files.list(folder)) {
                sources = written.toList();
            }
            boolean isCompiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-proc:none", "-d", folder.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(isCompiled).as(messages.toString()).isTrue();
        }
        shared = TestServer.start();
    }

    @AfterAll
    static void stop() {
        if (shared != null) {
            shared.close();
        }
    }

    private static String name(WireCase wireCase) {
        return "Sample_" + wireCase.provider() + "_" + wireCase.operation();
    }

    /** The sample as a reader would put it into a class; only the server and the folder of files are others. */
    private static String source(Map.Entry<WireCase, String> sample) {
        String provider = sample.getKey().provider();
        return """
                import dev.darkroom.client.%1$s.*;
                import dev.darkroom.client.%1$s.model.*;
                import dev.darkroom.client.body.Download;
                import dev.darkroom.client.body.Upload;
                import java.math.BigDecimal;
                import java.net.URI;
                import java.nio.file.Path;
                import java.time.*;
                import java.util.List;
                import java.util.Map;
                import java.util.UUID;

                public class %2$s {
                    public static void run(String server, Path folder) throws Exception {
                %3$s    }
                }
                """.formatted(
                        provider,
                        name(sample.getKey()),
                        sample.getValue()
                                .replace('"' + Recording.SERVER + '"', "server")
                                .replace("Path.of(", "folder.resolve(")
                                .replace("System.out.println(result)", "String.valueOf(result)"));
    }

    @TestFactory
    Stream<DynamicTest> samplesRun() {
        return SAMPLES.keySet().stream().map(wireCase -> dynamicTest(wireCase.toString(), () -> run(wireCase)));
    }

    private static void run(WireCase wireCase) throws Exception {
        for (var file : CurlLine.files(wireCase.request()).entrySet()) {
            Files.write(folder.resolve(file.getKey()), TestPictures.bytes(file.getValue()));
        }
        if (wireCase.onlyReads()) {
            call(wireCase, shared);
        } else {
            try (TestServer own = TestServer.start()) {
                call(wireCase, own);
            }
        }
    }

    private static void call(WireCase wireCase, TestServer server) throws Exception {
        URL[] compiled = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(compiled, JavaSamplesTest.class.getClassLoader())) {
            loader.loadClass(name(wireCase))
                    .getMethod("run", String.class, Path.class)
                    .invoke(null, server.uri().toString(), folder);
        } catch (InvocationTargetException e) {
            throw new AssertionError(SAMPLES.get(wireCase), e.getCause());
        }
    }

    @Test
    void everyOperationOfAClientHasOne() {
        List<String> without = Specs.providers().stream()
                .flatMap(provider -> new Document(Specs.document(provider))
                        .operations().stream()
                                .filter(operation -> !operation.isReferenceOnly())
                                .map(operation -> provider + " " + operation.id()))
                .filter(operation -> SAMPLES.keySet().stream()
                        .noneMatch(wireCase -> operation.equals(wireCase.provider() + " " + wireCase.operation())))
                .toList();

        assertThat(without).isEmpty();
    }

    @Test
    void aCallThatNoClientMakesHasNone() {
        WireCase untyped = WireCases.in(Path.of("../../tests/cases")).stream()
                .filter(wireCase -> wireCase.client() != null)
                .findFirst()
                .orElseThrow();
        Document document = new Document(Specs.document(untyped.provider()));

        assertThat(JavaSample.of(document, Recording.SERVER, untyped, Sample.placeholders(untyped)))
                .isEqualTo(Optional.empty());
    }
}
