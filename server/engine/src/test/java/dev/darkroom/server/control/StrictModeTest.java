package dev.darkroom.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls are held against the documents, through HTTP. */
@Timeout(60)
class StrictModeTest {

    private static final String STRICT = "/__darkroom/strict";
    private static final String TOKEN = "Bearer monk-demo-token";

    @TempDir
    private static Path folder;

    private static DarkroomServer server;
    private static Calls calls;

    @BeforeAll
    static void start() throws Exception {
        server = DarkroomServer.start(
                ServerSettings.builder().data(folder).demo(false).strict(true).build());
        calls = new Calls(server.uri());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void begin() throws IOException {
        assertThat(calls.send("DELETE", "/__darkroom/journal", "").statusCode()).isEqualTo(204);
        assertThat(turn(true).path("checked").asInt()).isZero();
    }

    private static JsonNode turn(boolean on) throws IOException {
        return Calls.json(calls.send("PUT", STRICT, "{\"enabled\": " + on + "}"));
    }

    /** What differs in the newest call, such as {@code request query a}. */
    private static List<String> differences() throws IOException {
        List<String> found = new ArrayList<>();
        Calls.json(calls.get("/__darkroom/journal?limit=1"))
                .at("/entries/0/differences")
                .forEach(each -> found.add(each.path("side").asText() + " "
                        + each.path("in").asText() + " " + each.path("name").asText()));
        return found;
    }

    @Test
    void whatIsAsDescribedIsFoundToBeSo() throws Exception {
        calls.get("/v1/label");
        assertThat(Calls.json(calls.get("/__darkroom/journal")).at("/entries/0/differences"))
                .isEmpty();
        assertThat(Calls.json(calls.get("/__darkroom/journal?different=false")).at("/entries"))
                .hasSize(1);
        assertThat(Calls.json(calls.get(STRICT)).toString())
                .isEqualTo("{\"enabled\":true,\"checked\":1,\"different\":0}");
    }

    @Test
    void whatNobodyReadsIsNamed() throws Exception {
        assertThat(calls.get("/v1/inspections?limit=1&limits=2", "Authorization", TOKEN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(differences()).containsExactly("request query limits");

        assertThat(calls.send(
                                "POST",
                                "/v1/inspections",
                                "{\"tasks\": {}, \"taks\": 1, \"vehicle\": {\"wheels\": 4}}",
                                "Authorization",
                                TOKEN,
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(200);
        assertThat(differences()).contains("request body taks");
        assertThat(Calls.json(calls.get("/__darkroom/journal/count?different=true"))
                        .path("count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void whatIsRefusedIsNamedToo() throws Exception {
        assertThat(calls.get("/v1/inspections?limit=many", "Authorization", TOKEN)
                        .statusCode())
                .isEqualTo(422);
        assertThat(differences()).containsExactly("request query limit");

        calls.send(
                "POST", "/v1/inspections", "{\"tasks\": ", "Authorization", TOKEN, "Content-Type", "application/json");
        assertThat(differences()).containsExactly("request body ");
    }

    @Test
    void whatAFaultAnswersIsNotHeldAgainstTheServer() throws Exception {
        calls.send("POST", "/__darkroom/faults", "{\"kind\": \"status\", \"status\": 418, \"last_call\": 1}");
        assertThat(calls.get("/v1/label").statusCode()).isEqualTo(418);
        assertThat(Calls.json(calls.get(STRICT)).path("checked").asInt()).isZero();
    }

    @Test
    void nothingIsComparedWhileItIsOff() throws Exception {
        turn(false);
        calls.get("/v1/inspections?limits=2", "Authorization", TOKEN);
        assertThat(Calls.json(calls.get("/__darkroom/journal")).at("/entries/0").has("differences"))
                .isFalse();
        assertThat(Calls.json(calls.get("/__darkroom/journal?different=false")).at("/entries"))
                .isEmpty();
    }

    @Test
    void eachWorldHasItsOwn() throws Exception {
        turn(false);
        String world = Calls.json(calls.send("POST", "/__darkroom/worlds", "{\"seed\": \"plain\"}"))
                .path("uri")
                .asText()
                .substring(server.uri().toString().length());
        assertThat(Calls.json(calls.get(world + STRICT)).path("enabled").asBoolean())
                .isTrue();
        assertThat(Calls.json(calls.get(STRICT)).path("enabled").asBoolean()).isFalse();
    }
}
