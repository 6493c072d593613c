package dev.darkroom.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens are handed out and taken back, on a server that refuses those that everybody knows. */
@Timeout(60)
class TokensTest {

    private static final String TOKENS = "/__darkroom/tokens";
    private static final String INSPECTIONS = "/v1/inspections?limit=1";

    @TempDir
    private static Path folder;

    private static DarkroomServer server;
    private static Calls calls;

    @BeforeAll
    static void start() throws Exception {
        server = DarkroomServer.start(ServerSettings.builder()
                .data(folder)
                .demo(false)
                .demoCredentials(false)
                .build());
        calls = new Calls(server.uri());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode grant(String token) throws IOException {
        HttpResponse<String> granted = calls.send("POST", TOKENS, token);
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(201);
        return Calls.json(granted);
    }

    private static int inspections(String token) throws IOException {
        return calls.get(INSPECTIONS, "Authorization", "Bearer " + token).statusCode();
    }

    @Test
    void aTokenOpensWhatItStandsForUntilItIsTakenBack() throws Exception {
        JsonNode token = grant("{\"provider\": \"monk\", \"account\": \"workshop\"}");
        String secret = token.path("secret").asText();
        assertThat(secret).hasSizeGreaterThan(40);
        assertThat(token.path("scopes")).isNotEmpty();
        assertThat(inspections(secret)).isEqualTo(200);

        String path = TOKENS + "/monk/" + token.path("id").asText();
        assertThat(calls.send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(calls.send("DELETE", path, "").statusCode()).isEqualTo(404);
        assertThat(inspections(secret)).isEqualTo(401);
    }

    @Test
    void aTokenMayBeChosenAndAllowLittle() throws Exception {
        JsonNode token = grant("{\"provider\": \"monk\", \"secret\": \"my-own\", \"scopes\": []}");
        assertThat(token.path("secret").asText()).isEqualTo("my-own");
        assertThat(inspections("my-own")).isEqualTo(403);
        grant("{\"provider\": \"mapillary\", \"scheme\": \"clientId\", \"client\": \"mine\", \"secret\": \"mine\"}");
        assertThat(calls.get("/v2/im/V3HG0CMVMk4aNQj6_YFHgQ?client_id=mine").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenEndsByTheClockOfItsWorld() throws Exception {
        String world = Calls.json(calls.send(
                        "POST", "/__darkroom/worlds", "{\"seed\": \"plain\", \"now\": \"2026-11-26T12:00:00Z\"}"))
                .path("uri")
                .asText()
                .substring(server.uri().toString().length());
        calls.send(
                "POST",
                world + TOKENS,
                "{\"provider\": \"monk\", \"secret\": \"short\", \"expires_at\": \"2026-11-26T12:00:01Z\"}");
        assertThat(calls.get(world + INSPECTIONS, "Authorization", "Bearer short")
                        .statusCode())
                .isEqualTo(200);
        assertThat(inspections("short")).as("in no other world").isEqualTo(401);
        calls.send("POST", world + "/__darkroom/clock/advance", "{\"millis\": 1000}");
        assertThat(calls.get(world + INSPECTIONS, "Authorization", "Bearer short")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void nobodyReadsATokenAgain() throws Exception {
        String secret = grant("{\"provider\": \"procore\", \"account\": \"7\", \"secret\": \"canary-of-tokens\"}")
                .path("secret")
                .asText();
        String listed = calls.get(TOKENS).body();
        assertThat(listed)
                .contains("\"provider\":\"procore\"", "\"account\":\"7\"")
                .doesNotContain(secret);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(secret);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                          | provider",
                "{\"provider\": \"nobody\"}                                  | provider",
                "{\"provider\": \"imagemonkey\"}                             | scheme",
                "{\"provider\": \"monk\", \"scheme\": \"clientId\"}          | scheme",
                "{\"provider\": \"monk\", \"scopes\": [\"everything\"]}      | scopes",
                "{\"provider\": \"monk\", \"secret\": \"a b\"}               | secret",
                "{\"provider\": \"monk\", \"expires_at\": \"tomorrow\"}      | expires_at",
            })
    void whatMeansNothingIsRefused(String token, String member) throws Exception {
        HttpResponse<String> refused = calls.send("POST", TOKENS, token);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Calls.json(refused).at("/violations/0/name").asText()).isEqualTo(member);
    }
}
