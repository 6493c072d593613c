package dev.darkroom.tests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The step that starts a server in a job, with a Java that only says so; {@code .ci/alone} runs it with a jar. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the step is a script of sh")
class ServeActionTest {

    private static final Path ACTION = Prose.ROOT.resolve(".github/actions/serve");

    @TempDir
    private Path folder;

    @Test
    void laterStepsFindTheServer() throws Exception {
        String output =
                run("echo \"Darkroom ready on http://127.0.0.1:7 $*\" | sed 's/ -jar/\\n-jar/'", 0, "--no-demo");

        assertThat(output).contains("DARKROOM_URI=http://127.0.0.1:7\n", "DARKROOM_PID=", "DARKROOM_LOG=");
        assertThat(folder.resolve("env")).hasContent(output);
        assertThat(Path.of(output.replaceFirst("(?s).*DARKROOM_LOG=", "").strip()))
                .content()
                .contains("-jar my.jar serve --port 0 --data ", " --no-demo");
    }

    @Test
    void aServerThatDoesNotStartFailsTheStep() throws Exception {
        assertThat(run("echo 'Address already in use'; exit 3", 1))
                .contains("Address already in use", "the server ended");
    }

    @Test
    void theActionRunsTheScript() throws IOException {
        JsonNode action = new YAMLMapper().readTree(ACTION.resolve("action.yml").toFile());

        assertThat(action.at("/runs/using").asText()).isEqualTo("composite");
        assertThat(action.at("/runs/steps/1/run").asText()).contains("serve.sh");
        assertThat(ACTION.resolve("serve.sh")).isExecutable();
    }

    private String run(String java, int exit, String... options) throws IOException, InterruptedException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(program, "#!/bin/sh\n" + java + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        ProcessBuilder script = new ProcessBuilder(
                        ACTION.resolve("serve.sh").toAbsolutePath().toString(), "my.jar")
                .redirectErrorStream(true);
        script.command().addAll(List.of(options));
        script.environment().put("PATH", program.getParent() + ":" + System.getenv("PATH"));
        script.environment().put("TMPDIR", folder.toString());
        script.environment().put("GITHUB_ENV", folder.resolve("env").toString());
        Process process = script.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isEqualTo(exit);
        return output;
    }
}
