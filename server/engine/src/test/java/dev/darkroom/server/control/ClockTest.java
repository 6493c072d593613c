package dev.darkroom.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time and the ids of a world can be set, through HTTP. */
@Timeout(60)
class ClockTest {

    private static final String CLOCK = "/__darkroom/clock";
    private static final String INSPECTIONS = "/v1/inspections";
    private static final String THEN = "2030-01-02T03:04:05Z";
    private static final String[] MONK = {"Authorization", "Bearer monk-demo-token"};

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

    private static JsonNode made(String members) throws IOException {
        HttpResponse<String> made = calls.send("POST", "/__darkroom/worlds", "{\"seed\": \"plain\"" + members + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Calls.json(made);
    }

    private static Calls world(String members) throws IOException {
        return in(made(members));
    }

    private static Calls in(JsonNode world) {
        return new Calls(URI.create(world.get("uri").asText()));
    }

    private static Instant now(Calls world) throws IOException {
        return Instant.parse(Calls.json(world.get(CLOCK)).get("now").asText());
    }

    /** Two inspections as they are told, one behind the other. */
    private static String story(Calls world) throws IOException {
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            String id = Calls.json(world.send("POST", INSPECTIONS, "{\"tasks\": {}}", MONK))
                    .get("id")
                    .asText();
            told.append(world.get(INSPECTIONS + "/" + id, MONK).body());
        }
        return told.append(world.get(INSPECTIONS, MONK).body()).toString();
    }

    @Test
    void whatIsCreatedHasTheTimeOfItsWorld() throws Exception {
        Calls world = world("");
        HttpResponse<String> set = world.send("PUT", CLOCK, "{\"now\": \"" + THEN + "\", \"frozen\": true}");

        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        assertThat(story(world)).contains("2030-01-02T03:04:05");
        assertThat(now(world)).isEqualTo(Instant.parse(THEN));
        assertThat(Calls.json(world.get("/__darkroom/journal"))
                        .at("/entries/0/received_at")
                        .asText())
                .isEqualTo(THEN);
        assertThat(now(calls)).isBefore(Instant.parse(THEN));
    }

    @Test
    void aClockIsAdvancedWhetherItStandsOrGoes() throws Exception {
        Calls standing = world(", \"now\": \"" + THEN + "\"");
        standing.send("POST", CLOCK + "/advance", "{\"millis\": 86400000}");
        assertThat(now(standing)).isEqualTo(Instant.parse("2030-01-03T03:04:05Z"));

        Calls going = world("");
        going.send("PUT", CLOCK, "{\"now\": \"" + THEN + "\"}");
        going.send("POST", CLOCK + "/advance", "{\"millis\": 86400000}");
        assertThat(now(going)).isBetween(Instant.parse("2030-01-03T03:04:05Z"), Instant.parse("2030-01-03T04:04:05Z"));
    }

    @Test
    void aClockTellsTheTimeOfTheMachineAgain() throws Exception {
        Calls world = world(", \"now\": \"" + THEN + "\"");

        HttpResponse<String> set = world.send("PUT", CLOCK, "{}");

        assertThat(Calls.json(set).get("frozen").asBoolean()).isFalse();
        assertThat(Duration.between(now(world), Instant.now()).abs()).isLessThan(Duration.ofHours(1));
    }

    @Test
    void theSameCallsGetTheSameAnswers() throws Exception {
        String first = story(world(", \"now\": \"" + THEN + "\", \"id_seed\": 7"));

        JsonNode again = made(", \"now\": \"" + THEN + "\", \"id_seed\": 7");
        assertThat(story(in(again))).isEqualTo(first);
        assertThat(story(world(", \"now\": \"" + THEN + "\", \"id_seed\": 8"))).isNotEqualTo(first);
        assertThat(story(world(", \"now\": \"" + THEN + "\""))).isNotEqualTo(first);

        in(again).send("POST", CLOCK + "/advance", "{\"millis\": 1000}");
        calls.send("POST", "/__darkroom/worlds/" + again.get("id").asText() + "/reset", "{}");
        assertThat(story(in(again))).isEqualTo(first);
    }

    /** An upload of Procore can be sent for as long as its document says, by the clock of its world. */
    @Test
    void whatExpiresFollowsTheClock() throws Exception {
        Calls world = world(", \"now\": \"" + THEN + "\"");
        String upload = "{\"response_filename\": \"a.jpg\"}";
        HttpResponse<String> created =
                world.send("POST", "/rest/v1.0/projects/56/uploads", upload, "Procore-Company-Id", "8");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String path = Calls.json(created).get("url").asText();
        path = path.substring(path.indexOf("/__darkroom"));

        String[] form = {"Content-Type", "multipart/form-data; boundary=b"};
        int before = calls.send("POST", path, "--b--\r\n", form).statusCode();
        world.send("POST", CLOCK + "/advance", "{\"millis\": 315360000000}");
        int behind = calls.send("POST", path, "--b--\r\n", form).statusCode();

        assertThat(behind).isNotEqualTo(before).isBetween(400, 499);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT  | /__darkroom/clock         | {\"now\": \"tomorrow\"} | now",
                "PUT  | /__darkroom/clock         | {\"frozen\": \"yes\"}   | frozen",
                "POST | /__darkroom/clock/advance | {}                      | millis",
                "POST | /__darkroom/clock/advance | {\"millis\": -1}        | millis",
                "POST | /__darkroom/clock/advance | {\"millis\": 315360000001} | millis",
                "POST | /__darkroom/worlds        | {\"id_seed\": 1.5}      | id_seed",
            })
    void whatIsNoTimeIsRefused(String method, String path, String body, String member) throws Exception {
        HttpResponse<String> refused = calls.send(method, path, body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Calls.json(refused).at("/violations/0/name").asText()).isEqualTo(member);
    }
}
