package dev.darkroom.specs.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.darkroom.specs.lint.rule.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the command prints, and how it ends. */
class LintCommandTest {

    private static final Path SMALL = Toy.resource("/specs/small/openapi.yaml");
    private static final String SMALL_TEXT = read(SMALL);
    private static final Path SPECS =
            Objects.requireNonNull(Objects.requireNonNull(SMALL.getParent()).getParent());

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aCleanFileIsOneLineOnStandardOutput() {
        assertThat(run(SMALL.toString())).isZero();

        assertThat(out.toString()).isEqualToIgnoringNewLines(SMALL + ": clean, 1 operations, 1 schemas");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void withoutFilesAllProvidersAreChecked() {
        assertThat(run("--specs", SPECS.toString())).isZero();

        assertThat(out.toString()).contains("small/openapi.yaml: clean");
    }

    @Test
    void findingsAreLinesOnStandardError() throws IOException {
        Path file = write("openapi.yaml", SMALL_TEXT.replace("openapi: 3.0.4", "openapi: 3.0.3"));

        assertThat(run(file.toString())).isEqualTo(1);

        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        file + ":1:1: #/openapi: openapi-version: a provider of ours is written in 3.0.4;"
                                + " --profile basic checks other documents1 finding");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: [1'      | is not YAML: expected ',' or ']', but got <stream end> (line 1, column 6)",
                "''           | holds 0 YAML documents instead of one",
                "'--- 1\n--- 2' | holds 2 YAML documents instead of one",
                "'- 1'        | is not a mapping with members",
                "'? [a]\n: 1' | is not YAML: a member name at # is not plain text",
                "'{}'         | is not a mapping with members",
            })
    void whatIsNoSpecificationIsOneFinding(String text, String message) throws IOException {
        Path file = write("openapi.yaml", text);

        assertThat(run(file.toString())).isEqualTo(1);

        assertThat(err.toString()).isEqualToIgnoringNewLines(file + ":1:1: #: yaml: " + message + "1 finding");
    }

    @Test
    void whatIsNotUtf8IsOneFinding() throws IOException {
        Path file = folder.resolve("openapi.yaml");
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xe4});

        assertThat(run(file.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("#: yaml: is not UTF-8");
    }

    @Test
    void aWrongCommandLineEndsWithTwo() {
        assertThat(run("no-such.yaml")).isEqualTo(2);
        assertThat(run("--specs", "no-such-folder")).isEqualTo(2);
        assertThat(run("--specs", folder.toString())).isEqualTo(2);
        assertThat(run("--no-such-option")).isEqualTo(2);

        assertThat(err.toString().lines().filter(line -> !line.equals("Try --help.")))
                .containsExactly(
                        "no-such.yaml: no such file",
                        "no-such-folder: no such folder",
                        folder + ": no sub-folder has an openapi.yaml",
                        "Unknown option: '--no-such-option'");
    }

    @Test
    void helpAndRulesArePrinted() {
        assertThat(run("--help")).isZero();
        assertThat(run("--rules")).isZero();

        assertThat(out.toString()).contains("Exit codes:").contains("--json-to");
        assertThat(out.toString().lines())
                .contains(Rules.of(Profile.DARKROOM).get(0).name(), "bounded-string");
    }

    @Test
    void cleanFilesAreWrittenAsJsonAndYaml() throws IOException {
        assertThat(run(SMALL.toString(), "--json-to", folder.toString())).isZero();

        Path json = folder.resolve("small/openapi.json");
        assertThat(folder.resolve("small/openapi.yaml")).hasSameBinaryContentAs(SMALL);
        assertThat(new ObjectMapper().readTree(json.toFile()))
                .isEqualTo(new ObjectMapper(new YAMLFactory()).readTree(SMALL_TEXT));
        assertThat(Files.readString(json)).startsWith("{\"openapi\":\"3.0.4\",\"info\":{\"title\":\"Small thing\",");

        byte[] first = Files.readAllBytes(json);
        assertThat(run(SMALL.toString(), "--json-to", folder.toString())).isZero();
        assertThat(Files.readAllBytes(json)).isEqualTo(first);
    }

    @Test
    void theIndexNamesProvidersWithTheirTitles() throws IOException {
        assertThat(run(SMALL.toString(), "--json-to", folder.toString())).isZero();
        assertThat(folder.resolve("index.properties")).doesNotExist();

        assertThat(run(SMALL.toString(), "--json-to", folder.toString(), "--index"))
                .isZero();
        assertThat(folder.resolve("index.properties")).hasContent("small=Small thing");
    }

    @Test
    void theServersOwnApiIsPublishedButNoProvider() throws IOException {
        Path file = write(
                "openapi.yaml",
                SMALL_TEXT
                        .replace("openapi: 3.0.4", "openapi: 3.0.4\nx-control: true")
                        .replace("title: Small thing", "title: Control of Darkroom")
                        .replaceFirst("https://[^/\\s]+\\s", "http://127.0.0.1:8080\n"));

        assertThat(run(
                        file.toString(),
                        SMALL.toString(),
                        "--json-to",
                        folder.resolve("out").toString(),
                        "--index"))
                .isZero();
        assertThat(folder.resolve("out/index.properties")).hasContent("small=Small thing");
        assertThat(folder.resolve("out").resolve(folder.getFileName()).resolve("openapi.json"))
                .exists();
    }

    @Test
    void nothingIsWrittenWhenThereAreFindings() throws IOException {
        Path file = write("openapi.yaml", SMALL_TEXT.replace("openapi: 3.0.4", "openapi: 3.0.3"));

        assertThat(run(
                        file.toString(),
                        SMALL.toString(),
                        "--json-to",
                        folder.resolve("json").toString()))
                .isEqualTo(1);

        assertThat(folder.resolve("json")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenEndsWithTwo() throws IOException {
        Path file = write("taken", "");

        assertThat(run(SMALL.toString(), "--json-to", file.toString())).isEqualTo(2);
    }

    @Test
    void aDocumentOfSomebodyElseIsCheckedForWhatIsWrongOnly() {
        Path foreign = Toy.resource("/foreign.json");

        assertThat(run("--profile", "basic", foreign.toString()))
                .as(err.toString())
                .isZero();
        assertThat(run(foreign.toString())).isEqualTo(1);
    }

    @Test
    void findingsSayWhereInTheTextTheyAre() throws IOException {
        Path yaml = write("any.yaml", SMALL_TEXT.replace("'404'", "'4O4'"));
        Path json = write("any.json", read(Toy.resource("/foreign.json")).replace("\"204\"", "\"2O4\""));

        assertThat(run("--profile", "basic", yaml.toString())).isEqualTo(1);
        assertThat(run("--profile", "basic", json.toString())).isEqualTo(1);

        assertThat(err.toString())
                .contains(yaml + ":52:9: #/paths/~1v1~1things~1{thing-id}/get/responses/4O4: status-code: ")
                .contains(json + ":20:19: #/paths/~1assets~1device~1{device-id}/delete/responses/2O4: status-code: ");
    }

    @Test
    void whatIsWrittenTwiceInJsonIsFound() throws IOException {
        Path file = write("twice.json", "{\"openapi\": \"3.1.0\",\n \"paths\": {},\n \"paths\": {}}");

        assertThat(run("--profile", "basic", file.toString())).isEqualTo(1);

        assertThat(err.toString()).contains(file + ":3:2: #/paths: yaml: is written twice");
    }

    @Test
    void ofARuleWithManyFindingsOnlySomeArePrinted() throws IOException {
        String responses =
                IntStream.range(0, 30).mapToObj(i -> "\"x" + i + "\": {}").collect(Collectors.joining(","));
        Path file =
                write("many.json", read(Toy.resource("/foreign.json")).replace("\"204\":", responses + ",\"204\":"));

        assertThat(run("--profile", "basic", file.toString())).isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.contains(": status-code: '")))
                .hasSize(20);
        assertThat(err.toString()).contains(file + ": status-code: 10 more of 30; --all prints them");

        assertThat(run("--all", "--profile", "basic", file.toString())).isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.contains(": status-code: '")))
                .hasSize(50);
    }

    @ParameterizedTest
    @CsvSource({"json, /findings", "SARIF, /runs/0/results"})
    void otherFormatsAreOneDocumentOnStandardOutput(String format, String findings) throws IOException {
        Path file = write("openapi.yaml", SMALL_TEXT.replace("openapi: 3.0.4", "openapi: 3.0.3"));

        assertThat(run("--format", format, SMALL.toString())).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).at(findings)).isEmpty();
        out.getBuffer().setLength(0);
        assertThat(run("--format", format, file.toString())).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(out.toString()).at(findings)).hasSize(1);
        out.getBuffer().setLength(0);
        assertThat(err.toString()).isEmpty();

        assertThat(run("--format", format, "no-such.yaml")).isEqualTo(2);
        assertThat(run("--format", "xml", file.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("no-such.yaml: no such file").contains("'xml'");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(String... args) {
        CommandLine line = LintCommand.commandLine();
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
