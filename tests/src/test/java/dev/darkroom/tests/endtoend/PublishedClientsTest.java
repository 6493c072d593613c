package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.client.procore.ProcoreClient;
import dev.darkroom.junit.TestWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that others have published work in two worlds at once, and each finds its own data. */
@Timeout(120)
class PublishedClientsTest {

    private static final Path CLIENTS = Path.of("clients");

    @Test
    void procoresOwnClientWorksInTwoWorldsAtOnce() throws Exception {
        assumeTrue(
                Files.isDirectory(CLIENTS.resolve("node_modules")),
                "the published clients are not there; .ci/published-clients fetches them");
        try (TestWorld one = TestWorld.make();
                TestWorld other = TestWorld.make();
                TestWorld untouched = TestWorld.make()) {
            JsonNode results = run(one, other);
            assertThat(results.at("/0/description").asText()).isEqualTo("world 0, round 19");
            assertThat(results.at("/1/description").asText()).isEqualTo("world 1, round 19");
            assertThat(results.at("/0/images").asInt()).isPositive();
            assertThat(description(one)).isEqualTo("world 0, round 19");
            assertThat(description(other)).isEqualTo("world 1, round 19");
            assertThat(description(untouched)).isEqualTo("This is a cool image");
        }
    }

    private static JsonNode run(TestWorld... worlds) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("node", "two-worlds.js").directory(CLIENTS.toFile());
        for (TestWorld world : worlds) {
            builder.command().add(world.uri().toString());
        }
        Process node = builder.redirectErrorStream(true).start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.onExit().join().exitValue()).as(said).isZero();
        return new ObjectMapper().readTree(said);
    }

    private static String description(TestWorld world) {
        try (ProcoreClient procore = ProcoreClient.builder()
                .baseUri(world.uri())
                .bearerToken("procore-demo-token")
                .build()) {
            return procore.images().showImage(9122752, 8, 56).description();
        }
    }
}
