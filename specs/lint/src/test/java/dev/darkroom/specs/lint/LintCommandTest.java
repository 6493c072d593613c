package dev.darkroom.specs.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.darkroom.specs.lint.rule.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the command prints, and how it ends. */
class LintCommandTest {

    private static final Path SPECS =
            Objects.requireNonNull(Objects.requireNonNull(Toy.FILE.getParent()).getParent());

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aCleanFileIsOneLineOnStandardOutput() {
        assertThat(run(Toy.FILE.toString())).isZero();

        assertThat(out.toString()).isEqualToIgnoringNewLines(Toy.FILE + ": clean, 7 operations, 15 schemas");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void withoutFilesAllProvidersAreChecked() {
        assertThat(run("--specs", SPECS.toString())).isZero();

        assertThat(out.toString()).contains("toy/openapi.yaml: clean");
    }

    @Test
    void findingsAreLinesOnStandardError() throws IOException {
        Path file = write("openapi.yaml", Toy.TEXT.replace("openapi: 3.0.4", "openapi: 3.0.3"));

        assertThat(run(file.toString())).isEqualTo(1);

        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        file + "#/openapi: openapi-version: openapi must be the text 3.0.41 finding");
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

        assertThat(err.toString()).isEqualToIgnoringNewLines(file + "#: yaml: " + message + "1 finding");
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
        assertThat(out.toString().lines()).contains(Rules.all().get(0).name(), "bounded-string");
    }

    @Test
    void cleanFilesAreWrittenAsJsonAndYaml() throws IOException {
        assertThat(run(Toy.FILE.toString(), "--json-to", folder.toString())).isZero();

        Path json = folder.resolve("toy/openapi.json");
        assertThat(folder.resolve("toy/openapi.yaml")).hasSameBinaryContentAs(Toy.FILE);
        assertThat(new ObjectMapper().readTree(json.toFile()))
                .isEqualTo(new ObjectMapper(new YAMLFactory()).readTree(Toy.TEXT));
        assertThat(Files.readString(json)).startsWith("{\"openapi\":\"3.0.4\",\"info\":{\"title\":\"Toy pictures\",");

        byte[] first = Files.readAllBytes(json);
        assertThat(run(Toy.FILE.toString(), "--json-to", folder.toString())).isZero();
        assertThat(Files.readAllBytes(json)).isEqualTo(first);
    }

    @Test
    void theIndexNamesProvidersWithTheirTitles() throws IOException {
        assertThat(run(Toy.FILE.toString(), "--json-to", folder.toString())).isZero();
        assertThat(folder.resolve("index.properties")).doesNotExist();

        assertThat(run(Toy.FILE.toString(), "--json-to", folder.toString(), "--index"))
                .isZero();
        assertThat(folder.resolve("index.properties")).hasContent("toy=Toy pictures");
    }

    @Test
    void nothingIsWrittenWhenThereAreFindings() throws IOException {
        Path file = write("openapi.yaml", Toy.TEXT.replace("openapi: 3.0.4", "openapi: 3.0.3"));

        assertThat(run(
                        file.toString(),
                        Toy.FILE.toString(),
                        "--json-to",
                        folder.resolve("json").toString()))
                .isEqualTo(1);

        assertThat(folder.resolve("json")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenEndsWithTwo() throws IOException {
        Path file = write("taken", "");

        assertThat(run(Toy.FILE.toString(), "--json-to", file.toString())).isEqualTo(2);
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
