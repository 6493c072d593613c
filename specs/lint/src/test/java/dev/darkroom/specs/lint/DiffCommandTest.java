package dev.darkroom.specs.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the comparison prints, and how it ends. */
class DiffCommandTest {

    private static final Path BASE = Toy.resource("/diff/base.yaml");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theSameFileHasNoChanges() {
        assertThat(run(BASE.toString(), BASE.toString())).isZero();

        assertThat(out.toString()).isEqualToIgnoringNewLines("0 breaking, 0 compatible");
    }

    @Test
    void whatIsCompatibleEndsWithZero() throws IOException {
        Path added = write("added.yaml", "        weight:", "        height: {type: number}\n        weight:");

        assertThat(run(BASE.toString(), added.toString())).isZero();

        assertThat(out.toString()).contains(": compatible: property-added: height is new");
    }

    @Test
    void whatBreaksEndsWithOneAndSaysWhere() throws IOException {
        Path gone = write("a\nb.yaml", "        weight: {type: number, format: double, description: Grams.}\n", "");
        Path moved = write("moved.yaml", "operationId: listPaper", "operationId: listPapers");

        assertThat(run(BASE.toString(), gone.toString())).isEqualTo(1);
        assertThat(run(gone.toString(), moved.toString())).isEqualTo(1);

        assertThat(out.toString())
                .contains(BASE + ":75:9: #/components/schemas/Print/properties/weight: breaking: property-removed: ")
                .contains(moved + ":57:7: #/paths/~1paper/get/operationId: breaking: operation-id: is listPapers");
        assertThat(out.toString().lines()).hasSize(5);
    }

    @Test
    void jsonHasEveryChange() throws IOException {
        Path moved = write("ä b.yaml", "operationId: listPaper", "operationId: listPapers");

        assertThat(run("--format", "json", BASE.toString(), moved.toString())).isEqualTo(1);

        assertThat(out.toString()).matches("(?s)\\p{ASCII}+");
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.path("breaking").asBoolean()).isTrue();
        assertThat(report.path("old").asText()).isEqualTo(BASE.toString());
        assertThat(report.path("new").asText()).isEqualTo(moved.toString());
        assertThat(report.path("lacks").isArray()).isTrue();
        JsonNode change = report.at("/changes/0");
        assertThat(change.path("kind").asText()).isEqualTo("operation-id");
        assertThat(change.path("breaking").asBoolean()).isTrue();
        assertThat(change.path("file").asText()).isEqualTo(moved.toString());
        assertThat(change.path("pointer").asText()).isEqualTo("/paths/~1paper/get/operationId");
        assertThat(change.path("line").asInt()).isEqualTo(57);
        assertThat(change.path("column").asInt()).isEqualTo(7);
    }

    @Test
    void withAChangelogUsersHaveToBeTold() throws IOException {
        Path changelog = Files.writeString(folder.resolve("CHANGELOG.md"), "# Changelog\n\n## 2.0.0\n");
        Path silent = write("silent.yaml", "operationId: listPaper", "operationId: listPapers");
        Path told = Files.writeString(
                folder.resolve("told.yaml"), Files.readString(silent).replace("version: 1.0.0", "version: 2.0.0"));

        assertThat(run("--changelog", changelog.toString(), BASE.toString(), told.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("breaking: operation-id")
                .endsWith("1 breaking, 0 compatible" + System.lineSeparator());
        assertThat(run("--changelog", changelog.toString(), BASE.toString(), silent.toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains(silent + ": info.version is 1.0.0 after 1.0.0")
                .endsWith(silent + ": the changelog has no section of 1.0.0" + System.lineSeparator());
        assertThat(run("--changelog", changelog.toString(), BASE.toString(), BASE.toString()))
                .isZero();
    }

    @Test
    void aChangelogThatIsNoTextEndsWithTwo() throws IOException {
        Path bytes = Files.write(folder.resolve("bytes.md"), new byte[] {'#', (byte) 0xff, '\n'});
        Path moved = write("moved.yaml", "operationId: listPaper", "operationId: listPapers");

        assertThat(run("--changelog", bytes.toString(), BASE.toString(), moved.toString()))
                .isEqualTo(2);
        assertThat(run("--changelog", "no-such.md", BASE.toString(), moved.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains(bytes + ": cannot be read").contains("no-such.md: cannot be read");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- 1", "a: [1", "just: yaml", "--- 1\n--- 2"})
    void whatIsNoDocumentEndsWithTwo(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("file.yaml"), text);

        assertThat(run(BASE.toString(), file.toString())).isEqualTo(2);
        assertThat(run(file.toString(), BASE.toString())).isEqualTo(2);

        assertThat(err.toString()).startsWith(file + ": ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aWrongCommandLineEndsWithTwo() {
        assertThat(run(BASE.toString())).isEqualTo(2);
        assertThat(run(BASE.toString(), "no-such.yaml")).isEqualTo(2);
        assertThat(run(BASE.toString(), BASE.toString(), BASE.toString())).isEqualTo(2);
        assertThat(run("--format", "sarif", BASE.toString(), BASE.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("NEW").contains("no-such.yaml: no such file");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... args) {
        return DiffCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private Path write(String name, String from, String to) throws IOException {
        String base = Files.readString(BASE);
        assertThat(base).contains(from);
        return Files.writeString(folder.resolve(name), base.replace(from, to));
    }
}
