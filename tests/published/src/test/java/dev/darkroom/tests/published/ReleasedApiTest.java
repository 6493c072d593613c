package dev.darkroom.tests.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers of the last release compile and run with what is packaged now, unless its version says that they do not. */
class ReleasedApiTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsBrokenSinceTheLastRelease() {
        String baseline = System.getProperty("api.baseline", "");
        assumeTrue(!baseline.isEmpty(), "there is no release to compare with: -Dapi.baseline=DIR names one");
        List<Artifact> released = Artifact.in(Path.of(baseline));
        assertThat(released).as("jars in %s", baseline).isNotEmpty();

        List<String> breaks = new ArrayList<>();
        Map<String, Artifact> packaged = Artifact.all().stream().collect(Collectors.toMap(Artifact::id, a -> a));
        for (Artifact before : released) {
            Artifact after = packaged.get(before.id());
            if (after == null) {
                breaks.add(before.id() + " is gone");
            } else if (!Versions.mayBreak(before.version(), after.version())) {
                breaks.addAll(ApiComparison.breaks(before.jar(), after.jar()));
            }
        }
        assertThat(breaks).as("what breaks callers of the release").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.2.4, false",
        "1.2.3, 1.3.0-SNAPSHOT, false",
        "1.2.3, 2.0.0, true",
        "0.1.0, 0.1.1-SNAPSHOT, false",
        "0.1.0, 0.2.0, true",
        "0.9.0, 1.0.0, true",
        "1.10.0, 1.9.0, false"
    })
    void theVersionSaysWhetherCallersMayBreak(String before, String after, boolean may) {
        assertThat(Versions.mayBreak(before, after)).isEqualTo(may);
    }

    @Test
    void whatIsPackagedBreaksNoCallerOfItself() {
        assertThat(Artifact.all()).extracting(Artifact::id).contains("darkroom-client-runtime", "darkroom-client-monk");
        for (Artifact artifact : Artifact.all()) {
            assertThat(ApiComparison.breaks(artifact.jar(), artifact.jar()))
                    .as(artifact.id())
                    .isEmpty();
        }
    }

    @Test
    void aClassThatIsMissingInARealJarIsFound() throws IOException {
        Path runtime = Artifact.named("darkroom-client-runtime").jar();
        Path without = Files.copy(runtime, folder.resolve("without.jar"));
        try (FileSystem jar = FileSystems.newFileSystem(without)) {
            Files.delete(jar.getPath("dev/darkroom/client/retry/RetryPolicy.class"));
        }

        assertThat(ApiComparison.breaks(runtime, without))
                .contains("dev.darkroom.client.retry.RetryPolicy: CLASS_REMOVED")
                .allMatch(line -> line.contains("RetryPolicy") || line.contains("retryPolicy"), "of that class alone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public int size() { return 0; } | public long size() { return 0; } | a.A.size(): METHOD_RETURN_TYPE_CHANGED",
                "public void put(int i) {} | public void put(long i) {} | a.A.put(int): METHOD_REMOVED",
                "public void put(int i) {} | void put(int i) {} | a.A.put(int): METHOD_LESS_ACCESSIBLE",
                "public A() {} | public A(int i) {} | a.A(): CONSTRUCTOR_REMOVED",
                "public static final int B = 1; | | a.A.B: FIELD_REMOVED",
                "public interface B {} | public interface B { void c(); } | a.A$B.c(): METHOD_ADDED_TO_INTERFACE",
                "public void run() {} | public void run() throws Exception {} | a.A.run(): METHOD_NOW_THROWS_CHECKED_EXCEPTION",
            })
    void aPlantedBreakIsFound(String before, String after, String found) throws IOException {
        assertThat(ApiComparison.breaks(jar("before", before), jar("after", after == null ? "" : after)))
                .contains(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public void a() {} | public void a() {} public void b() {}",
                "void hidden() {} | ",
                "public interface B {} | public interface B { default void c() {} }",
                "public static A of() { return null; } | @Deprecated public static A of() { return null; }",
            })
    void whatCallersCannotNoticeIsNone(String before, String after) throws IOException {
        assertThat(ApiComparison.breaks(jar("before", before), jar("after", after == null ? "" : after)))
                .isEmpty();
    }

    private Path jar(String name, String members) throws IOException {
        Path source = Files.createDirectories(folder.resolve(name)).resolve("A.java");
        Files.writeString(source, "package a; public class A { " + members + " }");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "--release",
                                "17",
                                "-d",
                                folder.resolve(name).toString(),
                                source.toString()))
                .isZero();
        Path target = folder.resolve(name + ".jar");
        try (FileSystem jar = FileSystems.newFileSystem(target, Map.of("create", "true"));
                var classes = Files.list(folder.resolve(name).resolve("a"))) {
            Files.createDirectory(jar.getPath("a"));
            for (Path file : classes.toList()) {
                Files.copy(file, jar.getPath("a", file.getFileName().toString()));
            }
        }
        return target;
    }
}
