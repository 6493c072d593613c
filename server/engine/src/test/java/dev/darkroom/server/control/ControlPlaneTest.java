package dev.darkroom.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The control plane through HTTP, spoken to byte by byte. */
@Timeout(60)
class ControlPlaneTest {

    private static final String TOKEN = "a-token-of-some-length";
    private static final String READY = "/__darkroom/health/ready";
    private static final String UNKNOWN = "/__darkroom/nothing";

    @TempDir
    private static Path folder;

    private static DarkroomServer server;

    @BeforeAll
    static void start() throws Exception {
        server = DarkroomServer.start(ServerSettings.builder()
                .data(folder)
                .demo(false)
                .controlToken(TOKEN)
                .build());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String send(String method, String path, String host, String... headers) throws IOException {
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.setSoTimeout(20_000);
            String request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                    + String.join("", List.of(headers)) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String get(String path, String... headers) throws IOException {
        return send("GET", path, server.uri().getAuthority(), headers);
    }

    private static JsonNode body(String answer) throws IOException {
        return new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/__darkroom/health/live", READY})
    void tellsEverybodyThatItIsWell(String path) throws Exception {
        String answer = send("GET", path, "darkroom.example", "X-Forwarded-For: 10.0.0.1\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(body(answer)).isEqualTo(new ObjectMapper().readTree("{\"status\": \"up\"}"));
    }

    @Test
    void saysHowLikeTheProvidersItIs() throws Exception {
        JsonNode operations = body(get("/__darkroom/fidelity")).get("operations");

        assertThat(operations.findValuesAsText("provider"))
                .contains("imagemonkey", "livingdocs", "mapillary", "monk", "procore");
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.get("effect").asText()).isNotEmpty();
            assertThat(operation.get("limits").asText()).isNotEmpty();
            assertThat(operation.get("confidence").asText()).isIn("documented", "observed", "inferred", "assumed");
        });
        assertThat(operations).anySatisfy(operation -> {
            assertThat(operation.get("operation").asText()).isEqualTo("donate");
            assertThat(operation.get("method").asText()).isEqualTo("POST");
        });
    }

    @Test
    void isNotReadyWhenNothingCanBeStored() throws Exception {
        Path incoming = folder.resolve("incoming");
        Path away = folder.resolve("away");
        Files.move(incoming, away);
        try {
            String answer = get(READY);
            assertThat(answer).startsWith("HTTP/1.1 503");
            assertThat(body(answer).get("message").asText()).isEqualTo("The server cannot write into its data folder.");
            assertThat(get("/__darkroom/health/live")).startsWith("HTTP/1.1 200");
        } finally {
            Files.move(away, incoming);
        }
        assertThat(get(READY)).startsWith("HTTP/1.1 200");
    }

    @Test
    void whatThereIsNotIsSaidInItsOwnShape() throws Exception {
        String answer = get(UNKNOWN);

        assertThat(answer).startsWith("HTTP/1.1 404");
        assertThat(body(answer).get("status").asInt()).isEqualTo(404);
        assertThat(send("POST", READY, "localhost", "Content-Length: 0\r\n")).startsWith("HTTP/1.1 405");
    }

    @ParameterizedTest
    @ValueSource(strings = {UNKNOWN, "/__darkroom", "/__darkroom/", "/__darkroom/health"})
    void whoMayNotCallIsNotToldWhatThereIs(String path) throws Exception {
        String answer = send("GET", path, "rebound.example");

        assertThat(answer).startsWith("HTTP/1.1 401").contains("WWW-Authenticate: Bearer");
        assertThat(body(answer).get("status").asInt()).isEqualTo(401);
        assertThat(send("GET", path, "rebound.example", "Authorization: Bearer " + TOKEN + "\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, Origin: https://evil.example",
        "OPTIONS, Origin: https://evil.example",
        "POST, Origin: null",
        "GET, Sec-Fetch-Site: cross-site",
    })
    void pagesOfOthersGetNothingAndNoLeaveToRead(String method, String header) throws Exception {
        String answer = send(
                method,
                READY,
                server.uri().getAuthority(),
                header + "\r\n",
                "Content-Length: 0\r\n",
                "Access-Control-Request-Method: GET\r\n",
                "Authorization: Bearer " + TOKEN + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("Access-Control-Allow", TOKEN);
    }

    /** The gate and the methods behind it must read a path in the same way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%5f_darkroom/nothing",
                "/__darkroo%6D/health/ready",
                "/__darkroom;a=b/health/ready",
                "/__darkroom/health;a/ready",
                "//__darkroom/health/ready",
                "/./__darkroom/nothing",
                "/v1/../__darkroom/nothing",
                "/__darkroom/%2e%2e/__darkroom/nothing",
                "http://127.0.0.1/__darkroom/nothing",
            })
    void noSpellingGoesRoundTheGate(String path) throws Exception {
        assertThat(send("GET", path, "rebound.example", "Origin: https://evil.example\r\n"))
                .doesNotStartWith("HTTP/1.1 2")
                .doesNotStartWith("HTTP/1.1 5");
    }

    @Test
    void theTokenOpensNothingOfAProvider() throws Exception {
        assertThat(get("/v1/inspections", "Authorization: Bearer " + TOKEN + "\r\n"))
                .startsWith("HTTP/1.1 401");
    }
}
