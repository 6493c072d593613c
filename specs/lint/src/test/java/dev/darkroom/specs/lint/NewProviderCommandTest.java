package dev.darkroom.specs.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.specs.lint.spec.SpecFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What is written for a new provider, in a copy of what lists the old ones. {@code NewProviderTest} builds and serves it. */
class NewProviderCommandTest {

    private static final Path REPOSITORY = Path.of("../..");

    @TempDir
    Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyTheLists() throws IOException {
        copy("client/procore/pom.xml", "client/pom.xml", "client/bom/pom.xml", "server/api/pom.xml");
        copy("specs/procore/openapi.yaml", "tests/pom.xml", "tests/published/pom.xml", "docs/site/pom.xml");
        copy("server/engine/src/main/resources/META-INF/services/dev.darkroom.server.store.ProviderFactory");
    }

    private void copy(String... files) throws IOException {
        for (String file : files) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.copy(REPOSITORY.resolve(file), root.resolve(file));
        }
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--root", root.toString()));
        CommandLine line = NewProviderCommand.commandLine(
                        Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return line.execute(all.toArray(String[]::new));
    }

    @Test
    void theDocumentFollowsEveryRule() throws Exception {
        assertThat(run("photobox", "--java-name", "PhotoBox"))
                .as(err.toString())
                .isZero();

        SpecFile document = SpecFile.read(root.resolve("specs/photobox/openapi.yaml"));
        assertThat(new Lint(Profile.DARKROOM).check(document)).isEmpty();
        assertThat(document.text())
                .contains("title: PhotoBox API", "date: '2026-11-28'")
                .doesNotContain("@");
        assertThat(root.resolve("specs/photobox/CHANGELOG.md")).content().contains("## 0.1.0 - unreleased");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client/pom.xml                | <module>photobox</module>",
                "client/bom/pom.xml            | <artifactId>darkroom-client-photobox</artifactId>",
                "server/api/pom.xml            | <id>generate-photobox</id>",
                "tests/pom.xml                 | <artifactId>darkroom-client-photobox</artifactId>",
                "tests/published/pom.xml       | <artifactId>darkroom-client-photobox</artifactId>",
                "docs/site/pom.xml             | <artifactId>darkroom-client-photobox</artifactId>",
                "server/engine/src/main/resources/META-INF/services/dev.darkroom.server.store.ProviderFactory"
                        + " | dev.darkroom.server.store.photobox.PhotoboxFactory",
            })
    void itIsListedOnceBehindItsNeighbour(String file, String entry) throws IOException {
        assertThat(run("photobox")).as(err.toString()).isZero();

        String before = Files.readString(REPOSITORY.resolve(file));
        String after = Files.readString(root.resolve(file));
        assertThat(after).containsOnlyOnce(entry);
        assertThat(IntStream.range(0, before.length())
                        .anyMatch(at ->
                                after.startsWith(before.substring(0, at)) && after.endsWith(before.substring(at))))
                .as("everything else stays")
                .isTrue();
        assertThat(out.toString()).contains(file);
    }

    @Test
    void aDocumentOfOthersIsTakenAsYaml() throws Exception {
        Path json = write("kites.json", """
                {"openapi": "3.0.3", "info": {"title": "Kites", "version": "2.10"}, "paths": {"/kites": {"get": {
                  "operationId": "listKites", "responses": {"200": {"description": "The kites: all\\nof them"}}}}}}
                """);

        assertThat(run("kites", "--from", json.toString())).as(err.toString()).isZero();

        SpecFile document = SpecFile.read(root.resolve("specs/kites/openapi.yaml"));
        assertThat(document.text()).startsWith("openapi: 3.0.3");
        assertThat(document.document().value())
                .isEqualTo(SpecFile.read(json).document().value());
        assertThat(root.resolve("specs/kites/CHANGELOG.md")).content().contains("## 2.10 - unreleased");
        assertThat(root.resolve("server/engine/src/main/java/dev/darkroom/server/provider/kites/Kites.java"))
                .content()
                .contains("Set.of()");
        assertThat(root.resolve("tests/cases/kites")).doesNotExist();
    }

    @Test
    void yamlOfOthersKeepsItsComments() throws Exception {
        String yaml = """
                # Ours.
                openapi: 3.0.3
                info: {title: Kites, version: 1.0.0}
                paths: {}
                """;

        assertThat(run("kites", "--from", write("kites.yaml", yaml).toString())).isZero();
        assertThat(root.resolve("specs/kites/openapi.yaml")).hasContent(yaml);
    }

    @Test
    void whatCannotBeGeneratedIsNotTaken() throws Exception {
        List<Path> before = everything();

        assertThat(run(
                        "kites",
                        "--from",
                        write("kites.yaml", "openapi: 3.0.3\npaths: {}\n").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("kites.yaml:");
        Files.delete(root.resolve("kites.yaml"));
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "procore  |          | is there already",
                "Kites    |          | is no name of a provider",
                "class    |          | no word of Java's",
                "k        |          | is no name of a provider",
                "''       |          | is no name of a provider",
                "../kites |          | is no name of a provider",
                "kites    | Swallows | is not how Java spells kites",
                "kites    | kites    | is not how Java spells kites",
            })
    void anotherNameIsRefusedAndNothingWritten(String name, String javaName, String reason) throws IOException {
        List<Path> before = everything();

        assertThat(javaName == null ? run(name) : run(name, "--java-name", javaName))
                .isEqualTo(2);
        assertThat(err.toString()).contains(reason);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNotThereAndAFolderThatIsNoRepositoryAreRefused() throws IOException {
        assertThat(run("kites", "--from", root + "/nowhere.yaml")).isEqualTo(2);
        assertThat(err.toString()).contains("no such file");

        Files.delete(root.resolve("tests/pom.xml"));
        assertThat(run("kites")).isEqualTo(2);
        assertThat(root.resolve("specs/kites")).doesNotExist();
    }

    private Path write(String file, String text) throws IOException {
        return Files.writeString(root.resolve(file), text);
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.sorted().toList();
        }
    }
}
