package dev.darkroom.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was called can be looked up, through HTTP. */
@Timeout(60)
class JournalTest {

    private static final String JOURNAL = "/__darkroom/journal";
    private static final String COUNT = "/__darkroom/journal/count";
    private static final String LABELS = "/v1/label";
    private static final String CANARY = "canary-2f1c";

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
    void forgetAll() throws Exception {
        assertThat(calls.send("DELETE", JOURNAL, "").statusCode()).isEqualTo(204);
    }

    private static JsonNode page(String query) throws IOException {
        return Calls.json(calls.get(JOURNAL + query));
    }

    private static int count(String query) throws IOException {
        return Calls.json(calls.get(COUNT + query)).get("count").asInt();
    }

    @Test
    void aCallIsWrittenDownWithItsAnswer() throws Exception {
        calls.send("POST", "/v1/inspections?a=b", "{\"tasks\": {}}", "Authorization", "Bearer monk-demo-token");

        JsonNode call = page("").at("/entries/0");
        assertThat(call.get("provider").asText()).isEqualTo("monk");
        assertThat(call.get("operation").asText()).isEqualTo("create_inspection");
        assertThat(call.get("method").asText()).isEqualTo("POST");
        assertThat(call.get("path").asText()).isEqualTo("/v1/inspections");
        assertThat(call.get("query").asText()).isEqualTo("a=b");
        assertThat(call.get("request_bytes").asInt()).isEqualTo(13);
        assertThat(call.get("request_body").asText()).isEqualTo("{\"tasks\":{}}");
        assertThat(call.get("state").asText()).isEqualTo("answered");
        assertThat(call.get("status").asInt()).isEqualTo(200);
        assertThat(call.get("response_body").asText()).contains("\"INSPECTION\"");
        assertThat(call.get("response_headers").toString()).contains("\"value\":\"application/json\"");
        assertThat(call.has("duration_millis")).isTrue();
        assertThat(call.has("near_misses")).isFalse();
    }

    @Test
    void secretsAreMaskedWhereverTheyStand() throws Exception {
        calls.get(
                "/v2/im/none?client_id=" + CANARY + "&client%5Fid=" + CANARY + "&token=" + CANARY + "&q=shown",
                "Authorization",
                "Bearer " + CANARY,
                "Cookie",
                "session=" + CANARY,
                "X-Api-Key",
                CANARY,
                "Referer",
                "https://me:" + CANARY + "@example.org/?access_token=" + CANARY + "&page=2");
        calls.send(
                "POST",
                "/v1/inspections",
                "{\"accessToken\": \"" + CANARY + "\", \"nested\": [{\"Client-Secret\": \"" + CANARY
                        + "\", \"url\": \"https://u:" + CANARY + "@h/?a=1&signature=" + CANARY + "\"}]}",
                "Authorization",
                "Bearer monk-demo-token");
        calls.send("POST", "/v1/inspections", "{}", "Authorization", CANARY);

        String shown = calls.get(JOURNAL).body();
        assertThat(shown).doesNotContain(CANARY).contains("q=shown", "page=2", "a=1", "***");
    }

    @Test
    void whatIsNoJsonIsNotShown() throws Exception {
        calls.send("POST", "/v1/inspections", "token=" + CANARY, "Authorization", "Bearer monk-demo-token");

        JsonNode call = page("").at("/entries/0");
        assertThat(call.has("request_body")).isFalse();
        assertThat(call.get("request_bytes").asInt()).isPositive();
        assertThat(call.toString()).doesNotContain(CANARY);
    }

    @Test
    void largeBodiesAreCountedAndNotKept() throws Exception {
        String large = "{\"a\": \"" + "x".repeat(100_000) + "\"}";
        calls.send("POST", "/v1/inspections", large, "Authorization", "Bearer monk-demo-token");

        JsonNode call = page("").at("/entries/0");
        assertThat(call.has("request_body")).isFalse();
        assertThat(call.get("request_bytes").asInt()).isEqualTo(large.length());
    }

    @ParameterizedTest
    @CsvSource({
        "?provider=imagemonkey,                    2",
        "?operation=listLabels,                    2",
        "?method=GET&path=/v1/label,               2",
        "?path=/v1/lable,                          1",
        "?status=404,                              2",
        "?unmatched=true,                          2",
        "?unmatched=false,                         2",
        "?provider=imagemonkey&status=404,         0",
        "?provider=nobody,                         0",
        "'',                                       4",
    })
    void callsAreFoundByWhatTheyAre(String query, int found) throws Exception {
        calls.get(LABELS);
        calls.get("/v1/lable");
        calls.send("POST", "/nowhere", "{}");
        calls.get(LABELS + "?x=y");

        assertThat(page(query).get("entries")).hasSize(found);
        assertThat(count(query)).isEqualTo(found);
    }

    @Test
    void pagesGoFromTheNewestToTheOldest() throws Exception {
        for (int i = 1; i <= 5; i++) {
            calls.get(LABELS + "?n=" + i);
        }

        List<String> seen = new ArrayList<>();
        String older = "";
        for (int pages = 1; pages <= 3; pages++) {
            JsonNode page = page("?limit=2" + older);
            page.get("entries").forEach(call -> seen.add(call.get("query").asText()));
            assertThat(page.has("next")).isEqualTo(pages < 3);
            older = "&older_than=" + page.path("next").asText();
        }
        assertThat(seen).containsExactly("n=5", "n=4", "n=3", "n=2", "n=1");
    }

    @Test
    void onlyTheNewestAreKept() throws Exception {
        for (int i = 0; i < 1003; i++) {
            calls.get("/n/" + i);
        }

        assertThat(count("")).isEqualTo(1000);
        assertThat(count("?path=/n/2")).isZero();
        assertThat(count("?path=/n/3")).isEqualTo(1);
    }

    @Test
    void theControlPlaneIsNotInIt() throws Exception {
        calls.get(JOURNAL);

        assertThat(count("")).isZero();
    }

    @Test
    void callsThatAFaultBreaksAreInIt() throws Exception {
        calls.send("POST", "/__darkroom/faults", "{\"kind\": \"reset\", \"last_call\": 1}");
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.getOutputStream()
                    .write(("GET " + LABELS + " HTTP/1.1\r\nHost: h\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(count("?operation=listLabels&at_least=1&wait_millis=10000"))
                    .isEqualTo(1);
        } finally {
            calls.send("DELETE", "/__darkroom/faults", "");
        }

        JsonNode call = page("").at("/entries/0");
        assertThat(call.has("status")).isFalse();
        assertThat(call.get("state").asText()).isNotEqualTo("answered");
    }

    @Test
    void aCountWaitsForWhatIsToCome() throws Exception {
        CompletableFuture<Integer> counted = CompletableFuture.supplyAsync(() -> {
            try {
                return count("?operation=listLabels&status=200&at_least=2&wait_millis=10000");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        calls.get(LABELS);
        calls.get("/v1/lable");
        calls.get(LABELS);

        assertThat(counted.get()).isEqualTo(2);
    }

    @Test
    void aCountDoesNotWaitForEver() throws Exception {
        assertThat(count("?at_least=1&wait_millis=1")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /v1/lable              | listLabels   | The path has lable, not label.",
                "DELETE | /v1/label              | listLabels   | The method is DELETE, not GET.",
                "GET    | /v1/label/             |              |",
                "GET    | /v2/im/some/cn         | getComments  | The path has cn, not cm.",
                "GET    | /something/else/at/all |              |",
            })
    void itSaysWhatMayHaveBeenMeant(String method, String path, String operation, String difference) throws Exception {
        calls.send(method, path, "");

        JsonNode misses = page("").at("/entries/0/near_misses");
        if (operation == null) {
            assertThat(misses.path(0).path("difference").asText()).doesNotContain("lable");
        } else {
            assertThat(misses.get(0).get("operation").asText()).isEqualTo(operation);
            assertThat(misses.get(0).get("difference").asText()).isEqualTo(difference);
            assertThat(misses.size()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void strangePathsHaveNoNearMissesAndDoNoHarm() throws Exception {
        calls.get("/" + "a/".repeat(2000));
        calls.get("/" + "v1".repeat(3000) + "/label");

        assertThat(page("").get("entries")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=101", "?older_than=x", "?status=9", "?unmatched=perhaps"})
    void whatIsNoQuestionIsRefused(String query) throws Exception {
        assertThat(calls.get(JOURNAL + query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?at_least=1001", "?wait_millis=10001"})
    void nobodyWaitsForTooLong(String query) throws Exception {
        assertThat(calls.get(COUNT + query).statusCode()).isEqualTo(400);
    }
}
