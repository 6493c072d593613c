package dev.darkroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the whole server writes about requests. */
@Timeout(60)
class AccessLogTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final BlockingQueue<String> LINES = new LinkedBlockingQueue<>();

    @TempDir
    private static Path folder;

    private static DarkroomServer server;

    @BeforeAll
    static void start() throws Exception {
        server = DarkroomServer.start(ServerSettings.builder()
                .data(folder)
                .demo(false)
                .accessLog(LINES::add)
                .build());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The line that a request leaves, and that there is one. */
    private static String line(String request) throws IOException, InterruptedException {
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            LampServer.send(socket, request);
            LampServer.readAll(socket);
        }
        return LINES.take();
    }

    @Test
    void saysWhoAskedForWhatAndWhatCameOfIt() throws Exception {
        JsonNode line = JSON.readTree(line(LampServer.get("/v1/label?a=b", "User-Agent: kettle/1.0")));
        assertThat(line.at("/method").asText()).isEqualTo("GET");
        assertThat(line.at("/path").asText()).isEqualTo("/v1/label");
        assertThat(line.at("/query").asText()).isEqualTo("a=b");
        assertThat(line.at("/remote").asText()).isEqualTo("127.0.0.1");
        assertThat(line.at("/status").asInt()).isEqualTo(200);
        assertThat(line.at("/response_bytes").asInt()).isPositive();
        assertThat(line.at("/millis").isIntegralNumber()).isTrue();
        assertThat(line.at("/provider").asText()).isEqualTo("imagemonkey");
        assertThat(line.at("/operation").asText()).isEqualTo("listLabels");
        assertThat(line.at("/world").asText()).isEqualTo("own");
        assertThat(line.at("/user_agent").asText()).isEqualTo("kettle/1.0");
        assertThat(line.at("/id").asText()).matches("[0-9a-f]{8}-[0-9]+");
        assertThat(line.at("/time").asText()).endsWith("Z");
    }

    @Test
    void noSecretIsWritten() throws Exception {
        String secret = "canary";
        assertThat(line(LampServer.get(
                        "/v2/im?client_id=" + secret + "&token=" + secret,
                        "Authorization: Bearer " + secret,
                        "Cookie: session=" + secret,
                        "User-Agent: http://me:" + secret + "@example.org/")))
                .doesNotContain(secret)
                .contains("client_id=***");
    }

    @Test
    void nobodyWritesALineOfTheirOwn() throws Exception {
        String agent = "a\u001b[31mb\u00e2\u0080\u00a8\u0085c";
        String line = line(LampServer.get("/v1/label?x=%0A%E2%80%A8", "User-Agent: " + agent));
        assertThat(line.chars()).allMatch(sign -> sign >= ' ' && sign < 127);
        assertThat(LINES).isEmpty();
    }

    @Test
    void whatCannotBeReadIsWrittenDownToo() throws Exception {
        JsonNode line = JSON.readTree(line(LampServer.get("/v1//label")));
        assertThat(line.at("/status").asInt()).isEqualTo(400);
        JsonNode unknown = JSON.readTree(line(LampServer.get("/nowhere")));
        assertThat(unknown.at("/status").asInt()).isEqualTo(404);
        assertThat(unknown.has("provider")).isFalse();
    }
}
