package dev.darkroom.tests.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes two builds differ is in no jar. {@code .ci/reproducible}, which takes minutes, builds everything twice. */
class ReproducibleTest {

    /** As the parent pom has it. */
    private static final LocalDateTime BUILT = LocalDateTime.parse("2026-11-01T00:00:00");

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void everyFileInAJarHasTheTimeOfThePom() throws IOException {
        for (Artifact artifact : Artifact.all()) {
            try (JarFile jar = new JarFile(artifact.jar().toFile())) {
                assertThat(jar.stream())
                        .as(artifact.id())
                        .isNotEmpty()
                        .allSatisfy(entry -> assertThat(entry.getTimeLocal())
                                .as(entry.getName())
                                .isEqualTo(BUILT));
            }
        }
    }

    @Test
    void noJarSaysWhereItWasBuilt() throws IOException {
        for (Artifact artifact : Artifact.all()) {
            try (JarFile jar = new JarFile(artifact.jar().toFile())) {
                for (JarEntry entry : Collections.list(jar.entries())) {
                    String content = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                    assertThat(content.contains(ROOT.toString()))
                            .as("%s in %s names the folder of this build", entry, artifact.id())
                            .isFalse();
                }
            }
        }
    }

    /** From a copy in another folder, and in the opposite order. */
    @Test
    void theSameSourcesAreCompiledToTheSameBytes() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        List<String> sources = copied(ROOT.resolve(Path.of("client", "runtime", "src", "main", "java")), copy);
        Collections.reverse(sources);
        Path classes = folder.resolve("classes");
        List<String> options = new ArrayList<>(List.of(
                "--release", "17", "-g", "-parameters", "-encoding", "UTF-8", "-proc:none", "-d", classes.toString()));
        options.addAll(sources);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)))
                .isZero();

        Path packaged = Artifact.named("darkroom-client-runtime").jar();
        try (JarFile jar = new JarFile(packaged.toFile());
                Stream<Path> files = Files.walk(classes)) {
            List<Path> compiled = files.filter(Files::isRegularFile).toList();
            assertThat(compiled).hasSizeGreaterThan(100);
            for (Path file : compiled) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                byte[] before = jar.getInputStream(jar.getJarEntry(name)).readAllBytes();
                assertThat(Arrays.equals(before, Files.readAllBytes(file)))
                        .as("%s is the same as in the jar", name)
                        .isTrue();
            }
        }
    }

    private static List<String> copied(Path from, Path to) throws IOException {
        List<String> copies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("module-info.java"))
                    .sorted()
                    .toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                copies.add(Files.copy(file, target).toString());
            }
        }
        return copies;
    }
}
