package dev.darkroom.tests.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users carry around grows only when somebody says so in {@code budgets.properties}. A budget that is hardly used is
 * too large, so what was won stays won.
 */
class BudgetTest {

    private static final double LEAST_USED = 0.85;
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final Properties BUDGETS = new Properties();

    static Stream<Artifact> artifacts() throws IOException {
        try (InputStream budgets = BudgetTest.class.getResourceAsStream("/budgets.properties")) {
            BUDGETS.load(budgets);
        }
        return Artifact.all().stream().filter(artifact -> BUDGETS.containsKey(artifact.id() + ".classes"));
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void aJarStaysWithinItsBudgets(Artifact artifact) throws IOException {
        assertWithin(artifact.id() + ".kilobytes", Files.size(artifact.jar()) / 1000);
        assertWithin(artifact.id() + ".classes", artifact.classes());
        String client = artifact.id().replaceFirst("darkroom-client-", "");
        if (BUDGETS.containsKey(artifact.id() + ".lines-per-operation")) {
            assertWithin(artifact.id() + ".lines-per-operation", generatedLines(client) / operations(client));
        }
    }

    private static void assertWithin(String budget, long used) {
        long most = Long.parseLong(Objects.requireNonNull(BUDGETS.getProperty(budget), budget));
        assertThat(used)
                .as("%s: more than the budget, or so little that the budget is to be lowered", budget)
                .isBetween((long) (most * LEAST_USED), most);
    }

    private static long generatedLines(String client) throws IOException {
        Path sources = Path.of("..", "..", "client", client, "target", "generated-sources", "openapi");
        try (Stream<Path> files = Files.walk(sources)) {
            long lines = 0;
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                lines += Files.readAllLines(file).size();
            }
            return lines;
        }
    }

    private static long operations(String client) throws IOException {
        try (InputStream document =
                BudgetTest.class.getResourceAsStream("/dev/darkroom/specs/" + client + "/openapi.json")) {
            long count = 0;
            for (JsonNode path : new ObjectMapper().readTree(document).get("paths")) {
                count += path.propertyStream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .count();
            }
            return count;
        }
    }
}
