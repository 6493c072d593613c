package dev.darkroom.tests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a service runs for us, everybody can run: its steps are scripts of the project. */
class WorkflowsTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(Prose.ROOT.resolve(".github/workflows"))) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void stepsAreScriptsOfTheProject(Path workflow) throws IOException {
        JsonNode jobs = YAML.readTree(workflow.toFile()).path("jobs");
        List<JsonNode> steps = jobs.findValues("steps");
        assertThat(steps).isNotEmpty();
        List<String> runs = steps.stream()
                .flatMap(list -> list.findValuesAsText("run").stream())
                .toList();
        assertThat(runs)
                .isNotEmpty()
                .allSatisfy(run -> assertThat(Prose.ROOT.resolve(run.split("\\s", 2)[0]))
                        .isExecutable()
                        .hasParentRaw(Prose.ROOT.resolve(".ci")));
        assertThat(steps.stream().flatMap(list -> list.findValuesAsText("uses").stream()))
                .allMatch(action -> action.matches("actions/[a-z-]+@v\\d+"));
    }
}
