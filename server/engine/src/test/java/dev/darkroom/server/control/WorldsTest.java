package dev.darkroom.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Worlds keep apart what is stored in them, through HTTP. */
@Timeout(120)
class WorldsTest {

    private static final String WORLDS = "/__darkroom/worlds";
    private static final String INSPECTIONS = "/v1/inspections";
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
        assertThat(folder.resolve("worlds")).doesNotExist();
    }

    @AfterEach
    void removeAll() throws Exception {
        for (JsonNode world : Calls.json(calls.get(WORLDS)).get("worlds")) {
            calls.send("DELETE", WORLDS + "/" + world.get("id").asText(), "");
        }
    }

    private static JsonNode made(String body) throws IOException {
        HttpResponse<String> made = calls.send("POST", WORLDS, body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Calls.json(made);
    }

    private static Calls world(String body) throws IOException {
        return in(made(body));
    }

    private static Calls in(JsonNode world) {
        return new Calls(URI.create(world.get("uri").asText()));
    }

    private static String inspection(Calls world) throws IOException {
        HttpResponse<String> created = world.send("POST", INSPECTIONS, "{\"tasks\": {}}", MONK);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
        return Calls.json(created).get("id").asText();
    }

    private static boolean has(Calls world, String inspection) throws IOException {
        return world.get(INSPECTIONS + "/" + inspection, MONK).statusCode() == 200;
    }

    @Test
    void whatIsStoredInOneIsNowhereElse() throws Exception {
        Calls one = world("{\"seed\": \"plain\"}");
        Calls other = world("{\"seed\": \"plain\"}");

        String inspection = inspection(one);

        assertThat(has(one, inspection)).isTrue();
        assertThat(has(other, inspection)).isFalse();
        assertThat(has(calls, inspection)).isFalse();
    }

    @Test
    void aHeaderNamesAWorldToo() throws Exception {
        JsonNode world = made("{\"seed\": \"plain\"}");
        String inspection = inspection(in(world));
        String path = INSPECTIONS + "/" + inspection;

        assertThat(calls.get(
                                path,
                                MONK[0],
                                MONK[1],
                                "Darkroom-World",
                                world.get("id").asText())
                        .statusCode())
                .isEqualTo(200);
        assertThat(calls.get(path, MONK[0], MONK[1], "Darkroom-World", "own").statusCode())
                .isEqualTo(404);
    }

    @Test
    void seedsAreThoseOfAServer() throws Exception {
        Calls demo = world("{}");
        Calls plain = world("{\"seed\": \"plain\"}");
        String image = "/v2/im/V3HG0CMVMk4aNQj6_YFHgQ?client_id=my-client-id";
        String donation = "/v1/donation/48750a63-df1f-48d1-99ee-6c60e535a271";

        assertThat(demo.get(image).statusCode()).isEqualTo(200);
        assertThat(demo.get(donation).body()).contains("JFIF");
        assertThat(plain.get(donation).statusCode()).isEqualTo(404);
        assertThat(plain.get("/v1/label").body())
                .isEqualTo(demo.get("/v1/label").body());
    }

    @Test
    void linksStayInTheWorld() throws Exception {
        JsonNode world = made("{}");
        HttpResponse<String> page =
                in(world).get("/rest/v1.0/images?project_id=56&per_page=1", "Procore-Company-Id", "8");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.headers().firstValue("Link").orElseThrow())
                .contains("<" + world.get("uri").asText() + "/rest/v1.0/images?");
        String picture = Calls.json(page).get(0).get("url").asText();
        assertThat(picture).startsWith(world.get("uri").asText() + "/");
        String path = picture.substring(server.uri().toString().length());
        assertThat(calls.get(path).statusCode()).isEqualTo(200);
        assertThat(calls.get(picture.substring(world.get("uri").asText().length()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void faultsAndJournalsAreTheWorldsOwn() throws Exception {
        Calls one = world("{\"seed\": \"plain\"}");
        Calls other = world("{\"seed\": \"plain\"}");
        one.send("POST", "/__darkroom/faults", "{\"kind\": \"status\", \"status\": 500}");

        assertThat(one.get("/v1/label").statusCode()).isEqualTo(500);
        assertThat(other.get("/v1/label").statusCode()).isEqualTo(200);
        assertThat(calls.get("/v1/label").statusCode()).isEqualTo(200);
        JsonNode entries = Calls.json(one.get("/__darkroom/journal")).get("entries");
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).get("path").asText()).isEqualTo("/v1/label");
        assertThat(Calls.json(other.get("/__darkroom/journal/count?status=500"))
                        .get("count")
                        .asInt())
                .isZero();
    }

    @Test
    void aResetBringsBackWhatWasThereAtFirst() throws Exception {
        JsonNode world = made("{\"seed\": \"plain\"}");
        String inspection = inspection(in(world));
        in(world).send("POST", "/__darkroom/faults", "{\"kind\": \"status\", \"status\": 500}");

        HttpResponse<String> reset =
                calls.send("POST", WORLDS + "/" + world.get("id").asText() + "/reset", "{}");

        assertThat(reset.statusCode()).as(reset.body()).isEqualTo(204);
        assertThat(has(in(world), inspection)).isFalse();
        assertThat(Calls.json(in(world).get("/__darkroom/journal/count"))
                        .get("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aSnapshotIsThatOfItsMoment() throws Exception {
        JsonNode world = made("{}");
        String path = WORLDS + "/" + world.get("id").asText();
        String before = inspection(in(world));
        String snapshot = snapshot(path);
        String behind = inspection(in(world));

        Calls copy = world("{\"snapshot\": \"" + snapshot + "\"}");
        assertThat(has(copy, before)).isTrue();
        assertThat(has(copy, behind)).isFalse();
        assertThat(copy.get("/v1/donation/48750a63-df1f-48d1-99ee-6c60e535a271").statusCode())
                .isEqualTo(200);

        assertThat(calls.send("POST", path + "/reset", "{\"snapshot\": \"" + snapshot + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(has(in(world), before)).isTrue();
        assertThat(has(in(world), behind)).isFalse();
    }

    @Test
    void theServersOwnDataCanBeCopiedWithTheirPictures() throws Exception {
        HttpResponse<String> donated =
                calls.send("POST", "/v1/donate", """
                --b\r
                Content-Disposition: form-data; name="label"\r
                \r
                dog\r
                --b\r
                Content-Disposition: form-data; name="image"; filename="a.gif"\r
                Content-Type: image/gif\r
                \r
                GIF89a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;\r
                --b--\r
                """, "Content-Type", "multipart/form-data; boundary=b");
        String inspection = inspection(calls);

        Calls copy = world("{\"snapshot\": \"" + snapshot(WORLDS + "/own") + "\"}");

        assertThat(has(copy, inspection)).isTrue();
        assertThat(copy.get("/v1/export?tags=dog").body())
                .isEqualTo(calls.get("/v1/export?tags=dog").body());
        assertThat(donated.statusCode()).as(donated.body()).isEqualTo(200);
    }

    private static String snapshot(String world) throws IOException {
        HttpResponse<String> taken = calls.send("POST", world + "/snapshots", "");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        return Calls.json(taken).get("id").asText();
    }

    @Test
    void aWorldThatIsRemovedIsGone() throws Exception {
        JsonNode world = made("{\"seed\": \"plain\"}");
        String path = WORLDS + "/" + world.get("id").asText();
        in(world).get("/v1/label");
        long before = folders();

        assertThat(calls.send("DELETE", path, "").statusCode()).isEqualTo(204);

        assertThat(in(world).get("/v1/label").statusCode()).isEqualTo(404);
        assertThat(in(world).get("/v1/label").body()).isEqualTo("{\"error\":\"There is no such world.\"}");
        assertThat(calls.send("DELETE", path, "").statusCode()).isEqualTo(404);
        assertThat(calls.send("POST", path + "/reset", "{}").statusCode()).isEqualTo(404);
        assertThat(calls.send("POST", path + "/snapshots", "").statusCode()).isEqualTo(404);
        assertThat(folders()).isEqualTo(before - 1);
    }

    private static long folders() throws IOException {
        try (Stream<Path> worlds = Files.list(folder.resolve("worlds"))) {
            return worlds.count();
        }
    }

    @Test
    void theServersOwnDataStay() throws Exception {
        assertThat(calls.send("DELETE", WORLDS + "/own", "").statusCode()).isEqualTo(409);
        assertThat(calls.send("POST", WORLDS + "/own/reset", "{}").statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/__darkroom/in",
                "/__darkroom/in/",
                "/__darkroom/in/nobody/v1/label",
                "/__darkroom/in/%24%7B1%7D/v1/label",
                "/__darkroom/in/a%22b/v1/label",
            })
    void whatIsNoWorldAnswers404(String path) throws Exception {
        assertThat(calls.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"seed\": \"full\"}                         | seed",
                "{\"snapshot\": \"none\"}                     | snapshot",
                "{\"seed\": \"demo\", \"snapshot\": \"none\"} | snapshot",
            })
    void whatCannotBeMadeIsRefused(String body, String member) throws Exception {
        HttpResponse<String> refused = calls.send("POST", WORLDS, body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Calls.json(refused).at("/violations/0/name").asText()).isEqualTo(member);
    }

    @Test
    void aWorldIsNoWayRoundTheRulesOfAccess() throws Exception {
        JsonNode world = made("{\"seed\": \"plain\"}");

        HttpResponse<String> refused = in(world).get("/__darkroom/journal", "Origin", "https://evil.example");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(in(world)
                        .get("/__darkroom/journal", "Origin", server.uri().toString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void worldsAreUsedAndResetSideBySideAndMixNothing() throws Exception {
        List<JsonNode> worlds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            worlds.add(made("{\"seed\": \"plain\"}"));
        }
        List<CompletableFuture<Void>> users = worlds.stream()
                .map(world -> CompletableFuture.runAsync(() -> use(world)))
                .toList();
        users.forEach(CompletableFuture::join);
    }

    /** Resets end no call with an error, and what is there afterwards is what was stored since. */
    private static void use(JsonNode world) {
        try {
            Calls own = in(world);
            for (int round = 0; round < 5; round++) {
                Set<String> stored =
                        IntStream.range(0, 3).mapToObj(i -> unchecked(own)).collect(Collectors.toSet());
                JsonNode listed = Calls.json(own.get(INSPECTIONS, MONK)).get("data");
                Set<String> found = listed.findValuesAsText("id").stream().collect(Collectors.toSet());
                assertThat(found).isEqualTo(stored);
                calls.send("POST", WORLDS + "/" + world.get("id").asText() + "/reset", "{}");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unchecked(Calls world) {
        try {
            return inspection(world);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
