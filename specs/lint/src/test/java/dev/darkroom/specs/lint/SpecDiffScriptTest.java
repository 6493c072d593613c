package dev.darkroom.specs.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The gate that documents go through, in a repository of one document. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is one of sh")
class SpecDiffScriptTest {

    private static final Path DOCUMENT = Path.of("specs", "prints", "openapi.yaml");
    private static final Path CHANGELOG = Path.of("specs", "prints", "CHANGELOG.md");

    @TempDir
    Path folder;

    private String out = "";

    @BeforeEach
    void aRepository() throws Exception {
        copy(Path.of("../../.ci/spec-diff"), ".ci/spec-diff");
        String base = Files.readString(Toy.resource("/diff/base.yaml"));
        write(DOCUMENT, base);
        write(CHANGELOG, "# Changelog\n\n## 1.0.0\n");
        write(Path.of("specs", "prints", "deeper", "openapi.yaml"), "no: document");
        // The real one builds the lint, which is what is being tested here.
        write(
                Path.of("darkroom"),
                "#!/bin/sh\nshift\nexec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' %s \"$@\"\n"
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                System.getProperty("java.class.path"),
                                DiffCommand.class.getName()));
        assertThat(folder.resolve("darkroom").toFile().setExecutable(true)).isTrue();
        git("init", "-q");
        commit();
    }

    @Test
    void withoutAReleaseThereIsNothingToCompare() throws Exception {
        assertThat(gate()).isZero();
        assertThat(out).startsWith("Nothing is released yet");
    }

    @Test
    void theNewestReleaseIsWhatUsersHave() throws Exception {
        git("tag", "v0.9.0");
        change("operationId: listPaper", "operationId: listPapers");
        commit();
        git("tag", "v1.0.0");
        git("tag", "other");
        change("version: 1.0.0", "version: 1.0.1");

        assertThat(gate()).isZero();
        assertThat(out).contains("openapi.yaml since v1.0.0:", "0 breaking, 0 compatible");
    }

    @Test
    void whatBreaksHasToBeTold() throws Exception {
        change("operationId: listPaper", "operationId: listPapers");

        assertThat(gate("HEAD")).isEqualTo(1);
        assertThat(out)
                .contains(
                        "openapi.yaml since HEAD:", ": breaking: operation-id: ", DOCUMENT + ": info.version is 1.0.0");

        change("version: 1.0.0", "version: 2.0.0");
        assertThat(gate("HEAD")).isEqualTo(1);
        assertThat(out).contains("the changelog has no section of 2.0.0");

        write(CHANGELOG, "# Changelog\n\n## 2.0.0 - unreleased\n\n## 1.0.0\n");
        assertThat(gate("HEAD")).isZero();
    }

    @Test
    void aReportLetsEverythingPass() throws Exception {
        change("operationId: listPaper", "operationId: listPapers");

        assertThat(gate("--report", "HEAD")).isZero();
        assertThat(out).contains(": breaking: operation-id: ", "1 breaking, 0 compatible");
    }

    @Test
    void aNewDocumentPassesAndALostOneDoesNot() throws Exception {
        write(Path.of("specs", "new", "openapi.yaml"), "openapi: 3.0.4");
        assertThat(gate("HEAD")).isZero();

        Files.delete(folder.resolve(DOCUMENT));
        assertThat(gate("HEAD")).isEqualTo(1);
        assertThat(out).contains(DOCUMENT + " is gone");
    }

    @Test
    void whatCannotBeComparedIsAnErrorEvenOfAReport() throws Exception {
        assertThat(gate("no-such-ref")).isEqualTo(2);
        assertThat(out).contains("no-such-ref is no commit");

        write(DOCUMENT, "a: [1");
        assertThat(gate("--report", "HEAD")).isEqualTo(2);
    }

    private int gate(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", ".ci/spec-diff"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private void commit() throws Exception {
        git("add", "-A");
        git("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false", "commit", "-qm", "a");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(run(command)).as(out).isZero();
    }

    private int run(List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        Process process = builder.start();
        process.getOutputStream().close();
        out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(DOCUMENT));
        assertThat(text).contains(from);
        write(DOCUMENT, text.replace(from, to));
    }

    private void write(Path file, String text) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    private void copy(Path file, String to) throws IOException {
        write(Path.of(to), Files.readString(file));
    }
}
