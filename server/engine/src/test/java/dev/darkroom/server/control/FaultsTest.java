package dev.darkroom.server.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are to fail do, and no others, through HTTP. */
@Timeout(60)
class FaultsTest {

    private static final String FAULTS = "/__darkroom/faults";
    private static final String LABELS = "/v1/label";
    private static final String SOME_ID = "7d444840-9dc0-11d1-b245-5ffdce74fad2";

    @TempDir
    private static Path folder;

    private static DarkroomServer server;
    private static Calls calls;

    @BeforeAll
    static void start() throws Exception {
        server = DarkroomServer.start(
                ServerSettings.builder().data(folder).demo(false).build());
        calls = new Calls(server.uri());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void removeAll() throws Exception {
        assertThat(calls.send("DELETE", FAULTS, "").statusCode()).isEqualTo(204);
    }

    private static JsonNode plant(String fault) throws IOException {
        HttpResponse<String> planted = calls.send("POST", FAULTS, fault);
        assertThat(planted.statusCode()).as(planted.body()).isEqualTo(201);
        return Calls.json(planted);
    }

    private static List<Integer> statuses(String path, int count) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statuses.add(calls.get(path).statusCode());
        }
        return statuses;
    }

    @Test
    void callsOfOneOperationFailInTheShapeOfItsProvider() throws Exception {
        plant("""
                {"kind": "status", "status": 503, "provider": "imagemonkey", "operation": "listLabels",
                 "retry_after_seconds": 7}""");

        HttpResponse<String> failed = calls.get(LABELS);

        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(Calls.json(failed).get("error").asText()).isEqualTo("Service Unavailable.");
        assertThat(statuses("/v1/export?tags=dog", 1)).containsExactly(200);
    }

    @Test
    void onlyTheCallsThatAreNamedFail() throws Exception {
        plant("{\"kind\": \"status\", \"status\": 500, \"first_call\": 2, \"last_call\": 3}");

        assertThat(statuses(LABELS, 5)).containsExactly(200, 500, 500, 200, 200);
        JsonNode fault = Calls.json(calls.get(FAULTS)).get("faults").get(0);
        assertThat(fault.get("seen").asInt()).isEqualTo(5);
        assertThat(fault.get("struck").asInt()).isEqualTo(2);
    }

    @Test
    void theOldestThatFitsStrikes() throws Exception {
        plant("{\"kind\": \"status\", \"status\": 500, \"last_call\": 1}");
        plant("{\"kind\": \"status\", \"status\": 502}");

        assertThat(statuses(LABELS, 2)).containsExactly(500, 502);
    }

    @Test
    void aProbabilityOfNoneStrikesNobody() throws Exception {
        plant("{\"kind\": \"status\", \"status\": 500, \"probability\": 0}");

        assertThat(statuses(LABELS, 3)).containsOnly(200);
    }

    @Test
    void anotherProviderIsLeftAlone() throws Exception {
        plant("{\"kind\": \"status\", \"status\": 500, \"provider\": \"mapillary\"}");

        assertThat(statuses(LABELS, 1)).containsExactly(200);
        assertThat(statuses("/v2/im/none?client_id=my-client-id", 1)).containsExactly(500);
    }

    @Test
    void aDelayedCallIsAnsweredAsEver() throws Exception {
        String labels = calls.get(LABELS).body();
        plant("{\"kind\": \"delay\", \"delay_millis\": 1, \"delay_spread_millis\": 3}");

        HttpResponse<String> delayed = calls.get(LABELS);

        assertThat(delayed.statusCode()).isEqualTo(200);
        assertThat(delayed.body()).isEqualTo(labels);
        assertThat(Calls.json(calls.get(FAULTS)).at("/faults/0/struck").asInt()).isEqualTo(1);
    }

    @Test
    void aDelayedUploadIsReadBehindTheDelay() throws Exception {
        plant("{\"kind\": \"delay\", \"delay_millis\": 1, \"provider\": \"monk\"}");

        HttpResponse<String> delayed =
                calls.send("POST", "/v1/inspections", "{\"tasks\": {}}", "Authorization", "Bearer monk-demo-token");

        assertThat(delayed.statusCode()).as(delayed.body()).isEqualTo(200);
    }

    @Test
    void aResetCutsTheConnectionBeforeAnAnswer() throws Exception {
        plant("{\"kind\": \"reset\", \"operation\": \"listLabels\"}");

        try (Socket socket = asked(LABELS)) {
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        assertThat(statuses("/v1/export?tags=dog", 1)).containsExactly(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10})
    void aTruncatedBodyBreaksOffWhereItIsToldTo(int bytes) throws Exception {
        String whole = calls.get(LABELS).body();
        plant("{\"kind\": \"truncate\", \"after_bytes\": " + bytes + "}");

        try (Socket socket = asked(LABELS)) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").containsIgnoringCase("Content-Length: " + whole.length());
            assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)).isEqualTo(whole.substring(0, bytes));
        }
    }

    @Test
    void aBodyThatIsShorterGoesThroughWhole() throws Exception {
        String whole = calls.get(LABELS).body();
        plant("{\"kind\": \"truncate\", \"after_bytes\": " + whole.length() + "}");

        assertThat(calls.get(LABELS).body()).isEqualTo(whole);
    }

    @Test
    void aRateLimitTurnsAwayWhatIsTooMuch() throws Exception {
        plant("{\"kind\": \"rate_limit\", \"limit\": 2, \"window_seconds\": 3600}");

        assertThat(statuses(LABELS, 3)).containsExactly(200, 200, 429);
        assertThat(calls.get(LABELS).headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(3000L, 3600L);
        assertThat(Calls.json(calls.get(FAULTS)).at("/faults/0/struck").asInt()).isEqualTo(2);
    }

    @Test
    void aLimitIsToldInTheHeadersOfTheProvider() throws Exception {
        calls.send("PUT", "/__darkroom/clock", "{\"now\": \"2026-11-26T12:00:00Z\", \"frozen\": true}");
        plant("{\"kind\": \"rate_limit\", \"limit\": 5, \"window_seconds\": 3600}");
        plant("{\"kind\": \"rate_limit\", \"limit\": 1, \"window_seconds\": 3600, \"provider\": \"procore\"}");
        String images = "/rest/v1.0/images?project_id=56";

        HttpResponse<String> passing = calls.get(images, "Procore-Company-Id", "8");
        assertThat(passing.statusCode()).isEqualTo(200);
        assertThat(passing.headers().firstValue("X-Rate-Limit-Limit")).hasValue("1");
        assertThat(passing.headers().firstValue("X-Rate-Limit-Remaining")).hasValue("0");
        HttpResponse<String> refused = calls.get(images, "Procore-Company-Id", "8");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("X-Rate-Limit-Remaining")).hasValue("0");
        long noon = java.time.Instant.parse("2026-11-26T12:00:00Z").getEpochSecond();
        assertThat(refused.headers().firstValueAsLong("X-Rate-Limit-Reset").orElseThrow())
                .isBetween(noon + 3000, noon + 3600);
        assertThat(calls.get(LABELS).headers().map()).doesNotContainKey("x-rate-limit-limit");
        calls.send("PUT", "/__darkroom/clock", "{}");
    }

    @Test
    void whatIsRemovedDoesNotStrike() throws Exception {
        String id = plant("{\"kind\": \"status\", \"status\": 500}").get("id").asText();
        plant("{\"kind\": \"status\", \"status\": 502}");

        assertThat(calls.send("DELETE", FAULTS + "/" + id, "").statusCode()).isEqualTo(204);
        assertThat(statuses(LABELS, 1)).containsExactly(502);
        assertThat(calls.send("DELETE", FAULTS + "/" + id, "").statusCode()).isEqualTo(404);
        calls.send("DELETE", FAULTS, "");
        assertThat(statuses(LABELS, 1)).containsExactly(200);
    }

    @Test
    void theControlPlaneAndWhatIsNobodysStayReachable() throws Exception {
        plant("{\"kind\": \"status\", \"status\": 500}");

        assertThat(statuses(FAULTS, 1)).containsExactly(200);
        assertThat(statuses("/", 1)).containsExactly(200);
        assertThat(statuses("/nobodys", 1)).containsExactly(404);
    }

    @Test
    void aFaultIsShownAsItWasPlanted() throws Exception {
        JsonNode planted = plant("""
                {"kind": "rate_limit", "limit": 3, "window_seconds": 60, "provider": "procore",
                 "operation": "listImages", "first_call": 4, "last_call": 9, "probability": 0.5}""");

        assertThat(Calls.json(calls.get(FAULTS)).get("faults")).containsExactly(planted);
        assertThat(planted.toString())
                .contains("\"kind\":\"rate_limit\"", "\"limit\":3", "\"window_seconds\":60", "\"provider\":\"procore\"")
                .contains("\"operation\":\"listImages\"", "\"first_call\":4", "\"last_call\":9", "\"probability\":0.5")
                .contains("\"seen\":0", "\"struck\":0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                   | kind",
                "{\"kind\": \"flood\"}                                                | kind",
                "{\"kind\": \"status\"}                                               | status",
                "{\"kind\": \"status\", \"status\": 200}                              | status",
                "{\"kind\": \"delay\"}                                                | delay_millis",
                "{\"kind\": \"delay\", \"delay_millis\": 999999}                      | delay_millis",
                "{\"kind\": \"truncate\"}                                             | after_bytes",
                "{\"kind\": \"truncate\", \"after_bytes\": -1}                        | after_bytes",
                "{\"kind\": \"rate_limit\", \"limit\": 1}                             | window_seconds",
                "{\"kind\": \"reset\", \"status\": 500}                               | status",
                "{\"kind\": \"reset\", \"provider\": \"nobody\"}                      | provider",
                "{\"kind\": \"reset\", \"operation\": \"nothing\"}                    | operation",
                "{\"kind\": \"reset\", \"provider\": \"monk\", \"operation\": \"listImages\"} | operation",
                "{\"kind\": \"reset\", \"first_call\": 3, \"last_call\": 2}           | last_call",
                "{\"kind\": \"reset\", \"probability\": 1.5}                          | probability",
            })
    void whatMeansNothingIsRefused(String fault, String member) throws Exception {
        HttpResponse<String> refused = calls.send("POST", FAULTS, fault);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Calls.json(refused).at("/violations/0/name").asText()).isEqualTo(member);
        assertThat(Calls.json(calls.get(FAULTS)).get("faults")).isEmpty();
    }

    @Test
    void thereIsAnEndToTheList() throws Exception {
        for (int i = 0; i < 1000; i++) {
            plant("{\"kind\": \"reset\", \"provider\": \"procore\"}");
        }

        HttpResponse<String> refused = calls.send("POST", FAULTS, "{\"kind\": \"reset\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Calls.json(refused).get("message").asText()).contains("1000");
        assertThat(calls.send("DELETE", FAULTS + "/" + SOME_ID, "").statusCode())
                .isEqualTo(404);
    }

    private static Socket asked(String path) throws IOException {
        Socket socket = new Socket(server.uri().getHost(), server.uri().getPort());
        socket.setSoTimeout(20_000);
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }
}
