package dev.darkroom.conform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.junit.TestServer;
import dev.darkroom.tests.wire.Specs;
import dev.darkroom.tests.wire.TestPictures;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The workflows of all providers run against the reference server, from their files alone. */
class WorkflowCommandTest {

    private static final Path SPECS = Path.of("../../specs");

    private static TestServer server;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() {
        server = TestServer.start(true, List.of("127.0.0.0/8"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What is given to each input of the name, in whichever workflow. */
    private Map<String, String> inputs(String provider) throws IOException {
        Path picture = Files.write(folder.resolve("photo.jpg"), TestPictures.drawn(provider + " workflow"));
        Map<String, String> shared = Map.of(
                "picture", "@" + picture,
                "name", "photo.jpg",
                "label", "banana",
                "company", "8",
                "project", "56",
                "system", "archive",
                "id", "workflow-1",
                "address", server.uri() + "/v1/donation/48750a63-df1f-48d1-99ee-6c60e535a271",
                "client", "my-client-id",
                "image", "BlurredBySoftwareOnlyA");
        Map<String, String> all = new TreeMap<>(shared);
        all.put("why", "My neighbour");
        all.put(
                "token",
                switch (provider) {
                    case "monk" -> "monk-demo-token";
                    case "livingdocs" -> "ey1234";
                    case "procore" -> "procore-demo-token";
                    default -> "xxx.yyy.zzz";
                });
        return all;
    }

    static List<String> providers() {
        return Specs.providers().stream()
                .filter(provider -> Files.exists(SPECS.resolve(provider).resolve("workflows.arazzo.yaml")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void everyWorkflowOfAProviderRuns(String provider) throws IOException {
        Path file = SPECS.resolve(provider).resolve("workflows.arazzo.yaml");
        WorkflowFile read = WorkflowFile.read(file);
        assertThat(read.workflows()).isNotEmpty();
        for (var workflow : read.workflows()) {
            List<String> line = new ArrayList<>(List.of(
                    file.toString(), workflow.id(), "--base-uri", server.uri().toString()));
            Map<String, String> given = inputs(provider);
            workflow.inputs().keySet().forEach(name -> line.addAll(List.of("--input", name + "=" + given.get(name))));

            assertThat(run(line.toArray(String[]::new))).as(out + "\n" + err).isZero();

            workflow.steps().forEach(step -> assertThat(out.toString()).contains(step.id() + ": "));
            workflow.outputs()
                    .keySet()
                    .forEach(name -> assertThat(out.toString()).containsPattern("(?m)^" + name + "=.+"));
        }
    }

    @Test
    void aStepThatDoesNotSucceedEndsTheWorkflowAndIsTold() throws IOException {
        int exit = run(
                SPECS.resolve("mapillary/workflows.arazzo.yaml").toString(),
                "--base-uri",
                server.uri() + "/",
                "--input",
                "client=my-client-id",
                "--input",
                "token=t",
                "--input",
                "image=NothingIsKnownOfThis_A",
                "--input",
                "why=w");

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).isEqualToNormalizingNewlines("look: GET /v2/im/NothingIsKnownOfThis_A/b 404\n");
        assertThat(err.toString())
                .startsWith("look: $statusCode == 200 does not hold: 404 {")
                .contains("not_found");
    }

    @Test
    void aCallIsMadeAgainAsOftenAsTheFileSays() throws IOException {
        List<Duration> pauses = new ArrayList<>();
        Path file = write("""
                arazzo: 1.0.1
                sourceDescriptions: [{name: monkey, url: openapi.yaml}]
                workflows:
                  - workflowId: wait
                    steps:
                      - stepId: ask
                        operationId: listLabels
                        successCriteria: [{condition: "$response.body#/0 == 'nothing'"}]
                        onFailure: [{name: again, type: retry, retryAfter: 0.5, retryLimit: 2, criteria: [{condition: $statusCode == 200}]}]
                """);
        CommandLine command = new CommandLine(new WorkflowCommand(pauses::add));

        assertThat(run(command, file.toString(), "--base-uri", server.uri().toString()))
                .isEqualTo(1);
        assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofMillis(500));
        assertThat(out.toString().lines()).hasSize(3);
        assertThat(err.toString()).startsWith("ask: $response.body#/0 == 'nothing' does not hold: 200 ");
    }

    @Test
    void whatCannotBeRunIsRefused() throws IOException {
        String file = SPECS.resolve("monk/workflows.arazzo.yaml").toString();
        String address = server.uri().toString();

        assertThat(run(file, "--base-uri", address, "--input", "token=t")).isEqualTo(1);
        assertThat(err.toString()).contains("inspect: needs the inputs picture");
        assertThat(run(file, "other", "--base-uri", address)).isEqualTo(2);
        assertThat(err.toString()).contains("has no workflow other; it has inspect");
        assertThat(run("none.yaml", "--base-uri", address)).isEqualTo(2);
        assertThat(run(file, "--base-uri", "ftp://a")).isEqualTo(2);
        assertThat(run(file, "--base-uri", address, "--input-env", "token=DARKROOM_NO_SUCH_VARIABLE"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("the environment has no DARKROOM_NO_SUCH_VARIABLE");
        assertThat(run(file, "--base-uri", "http://127.0.0.1:9", "--input", "token=t", "--input", "picture=p"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no answer: ");
    }

    private Path write(String text) throws IOException {
        Files.copy(SPECS.resolve("imagemonkey/openapi.yaml"), folder.resolve("openapi.yaml"));
        return Files.writeString(folder.resolve("workflows.arazzo.yaml"), text);
    }

    private int run(String... arguments) {
        return run(new CommandLine(new WorkflowCommand(WorkflowCommand::sleep)), arguments);
    }

    private int run(CommandLine command, String... arguments) {
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
