package dev.darkroom.tests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a release says of its files is so, and whoever changes one is found out. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are of sh")
class ReleaseScriptsTest {

    private static final Path SCRIPTS = Prose.ROOT.resolve(".ci");

    @TempDir
    private Path folder;

    @BeforeEach
    void aRelease() throws Exception {
        for (String kind : List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json")) {
            write("repository/dev/a/1.0.0/a-1.0.0" + kind, kind);
        }
        write("repository/dev/a/1.0.0/a-1.0.0.jar.sha1", "not looked at");
        assertThat(run("provenance", folder.toString(), "1.0.0")).isEmpty();
    }

    @Test
    void itsStatementNamesEachFileAndTheCommit() throws IOException {
        JsonNode statement =
                new ObjectMapper().readTree(folder.resolve("provenance.json").toFile());

        assertThat(statement.path("_type").asText()).isEqualTo("https://in-toto.io/Statement/v1");
        assertThat(statement.path("subject")).hasSize(5).allSatisfy(subject -> {
            assertThat(folder.resolve(subject.path("name").asText())).exists();
            assertThat(subject.at("/digest/sha256").asText()).matches("[0-9a-f]{64}");
        });
        assertThat(statement
                        .at("/predicate/buildDefinition/resolvedDependencies/0/digest/gitCommit")
                        .asText())
                .matches("[0-9a-f]{40}");
        assertThat(statement
                        .at("/predicate/buildDefinition/externalParameters/version")
                        .asText())
                .isEqualTo("1.0.0");
    }

    @Test
    void whatIsWholeIsFoundWhole() throws Exception {
        assertThat(run("release-check", folder.toString())).isEqualTo("5 files are whole, 0 are signed.\n");
    }

    @Test
    void whatWasChangedIsFoundOut() throws Exception {
        write("repository/dev/a/1.0.0/a-1.0.0.jar", "other");

        assertThat(run("release-check", folder.toString())).contains("a file is not as it was");
    }

    @Test
    void whatWasAddedIsFoundOut() throws Exception {
        write("extra.jar", "other");

        assertThat(run("release-check", folder.toString())).contains("SHA256SUMS does not list what is there");
    }

    @Test
    void whatTheStatementDoesNotHaveIsFoundOut() throws Exception {
        Path statement = folder.resolve("provenance.json");
        Files.writeString(statement, Files.readString(statement).replace("a-1.0.0.pom", "b-1.0.0.pom"));

        assertThat(run("release-check", folder.toString())).contains("provenance.json does not have", "a-1.0.0.pom");
    }

    @Test
    void whatIsMissingBesideAJarIsFoundOut() throws Exception {
        Files.delete(folder.resolve("repository/dev/a/1.0.0/a-1.0.0-sources.jar"));
        run("provenance", folder.toString(), "1.0.0");

        assertThat(run("release-check", folder.toString())).contains("a-1.0.0 has no sources");
    }

    @Test
    void workflowsRunScriptsThatAreThere() throws IOException {
        try (Stream<Path> workflows = Files.list(Prose.ROOT.resolve(".github/workflows"))) {
            assertThat(workflows).hasSizeGreaterThan(3).allSatisfy(workflow -> {
                JsonNode jobs = new YAMLMapper().readTree(workflow.toFile()).path("jobs");
                List<String> lines = jobs.findValuesAsText("run");
                assertThat(lines).as(workflow.toString()).anyMatch(line -> line.contains(".ci/"));
                for (String line : lines) {
                    for (String word : line.split("\\s+")) {
                        if (word.startsWith(".ci/")) {
                            assertThat(Prose.ROOT.resolve(word)).isExecutable();
                        }
                    }
                }
            });
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String run(String script, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder line =
                new ProcessBuilder(SCRIPTS.resolve(script).toAbsolutePath().toString()).redirectErrorStream(true);
        line.command().addAll(List.of(arguments));
        Process process = line.start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }
}
