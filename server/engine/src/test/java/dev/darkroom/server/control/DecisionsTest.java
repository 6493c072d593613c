package dev.darkroom.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people of the providers decide is decided by testers, or by itself. */
@Timeout(60)
class DecisionsTest {

    private static final String MONK = "Bearer monk-demo-token";
    private static final String KEY = "V3HG0CMVMk4aNQj6_YFHgQ";

    @TempDir
    private static Path folder;

    private static DarkroomServer server;
    private static Calls calls;

    private String world = "";

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
    void makeWorld() throws IOException {
        world = Calls.json(calls.send(
                        "POST", "/__darkroom/worlds", "{\"seed\": \"plain\", \"now\": \"2026-11-26T12:00:00Z\"}"))
                .path("uri")
                .asText()
                .substring(server.uri().toString().length());
    }

    private JsonNode of(String provider) throws IOException {
        for (JsonNode decision :
                Calls.json(calls.get(world + "/__darkroom/decisions")).path("decisions")) {
            if (decision.path("provider").asText().equals(provider)) {
                return decision;
            }
        }
        throw new AssertionError(provider);
    }

    private int set(String about, String setting) throws IOException {
        return calls.send("PUT", world + "/__darkroom/decisions/" + about, setting)
                .statusCode();
    }

    private int decide(String about, String id, String outcome) throws IOException {
        return calls.send(
                        "POST",
                        world + "/__darkroom/decisions/" + about + "/" + id,
                        "{\"outcome\": \"" + outcome + "\"}")
                .statusCode();
    }

    private void requestBlurs() throws IOException {
        HttpResponse<String> asked = calls.send(
                "POST",
                world + "/v2/im/" + KEY + "/b?client_id=my-client-id",
                "{\"bs\": [{\"type\": \"face\", \"rect\": [0.1, 0.1, 0.2, 0.2]}]}",
                "Authorization",
                "Bearer xxx.yyy.zzz",
                "Content-Type",
                "application/json");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
    }

    private JsonNode blurs() throws IOException {
        return Calls.json(calls.get(
                world + "/v2/im/" + KEY + "/b?client_id=my-client-id", "Authorization", "Bearer xxx.yyy.zzz"));
    }

    @Test
    void blursAreApproved() throws Exception {
        requestBlurs();
        assertThat(blurs().path("bs")).isEmpty();
        JsonNode waiting = of("mapillary").at("/pending/0");
        assertThat(waiting.path("id").asText()).isEqualTo(KEY);
        assertThat(waiting.path("about").asText()).contains("1 blurs");
        assertThat(waiting.path("since").asText()).isEqualTo("2026-11-26T12:00:00Z");

        assertThat(decide("mapillary/blurs", KEY, "approve")).isEqualTo(204);
        assertThat(blurs().path("bs")).hasSize(1);
        assertThat(blurs().path("requesting_user").isNull()).isTrue();
        assertThat(decide("mapillary/blurs", KEY, "approve")).isEqualTo(404);
        requestBlurs();
        assertThat(decide("mapillary/blurs", KEY, "reject")).isEqualTo(204);
        assertThat(blurs().path("bs")).hasSize(1);
    }

    @Test
    void blursAreApprovedByThemselvesWhenTheirTimeHasCome() throws Exception {
        assertThat(set("mapillary/blurs", "{\"mode\": \"after_millis\", \"amount\": 1000}"))
                .isEqualTo(200);
        requestBlurs();
        assertThat(blurs().path("bs")).isEmpty();
        calls.send("POST", world + "/__darkroom/clock/advance", "{\"millis\": 1000}");
        assertThat(blurs().path("bs")).hasSize(1);
    }

    private String createInspection() throws IOException {
        return Calls.json(calls.send(
                        "POST",
                        world + "/v1/inspections",
                        "{\"tasks\": {\"damage_detection\": {\"status\": \"TODO\"}, \"wheel_analysis\": {}}}",
                        "Authorization",
                        MONK,
                        "Content-Type",
                        "application/json"))
                .path("id")
                .asText();
    }

    private String statuses(String inspection) throws IOException {
        StringBuilder statuses = new StringBuilder();
        Calls.json(calls.get(world + "/v1/inspections/" + inspection, "Authorization", MONK))
                .path("tasks")
                .forEach(task ->
                        statuses.append(task.path("status").asText()).append(task.has("done_at") ? " done, " : ", "));
        return statuses.toString();
    }

    @Test
    void tasksGoOnByHand() throws Exception {
        String inspection = createInspection();
        String task = of("monk").at("/pending/0/id").asText();
        assertThat(decide("monk/tasks", task, "IN_PROGRESS")).isEqualTo(204);
        assertThat(statuses(inspection)).isEqualTo("IN_PROGRESS, NOT_STARTED, ");
        assertThat(decide("monk/tasks", task, "DONE")).isEqualTo(204);
        assertThat(statuses(inspection)).isEqualTo("DONE done, NOT_STARTED, ");
        assertThat(decide("monk/tasks", task, "ERROR")).isEqualTo(404);
        assertThat(of("monk").path("pending")).hasSize(1);
    }

    @Test
    void tasksAreDoneAfterSomebodyHasAskedOften() throws Exception {
        assertThat(set("monk/tasks", "{\"mode\": \"after_reads\", \"amount\": 2}"))
                .isEqualTo(200);
        String inspection = createInspection();
        assertThat(statuses(inspection)).startsWith("TODO");
        assertThat(statuses(inspection)).startsWith("TODO");
        assertThat(statuses(inspection)).isEqualTo("DONE done, NOT_STARTED, ");
    }

    private void donate() throws Exception {
        byte[] gif = Base64.getDecoder().decode("R0lGODdhAQABAIAAAP///////ywAAAAAAQABAAACAkQBADs=");
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(
                ("--b\r\nContent-Disposition: form-data; name=\"label\"\r\n\r\ndog\r\n--b\r\nContent-Disposition: form-data;"
                                + " name=\"image\"; filename=\"a.gif\"\r\nContent-Type: image/gif\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        form.write(gif);
        form.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> donated = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.uri() + world + "/v1/donate"))
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(donated.statusCode()).as(donated.body()).isEqualTo(200);
    }

    private JsonNode exported() throws IOException {
        return Calls.json(calls.get(world + "/v1/export?tags=dog"));
    }

    @Test
    void donationsAreReleasedAtOnceUnlessSomebodyWantsToLookAtThem() throws Exception {
        assertThat(of("imagemonkey").path("mode").asText()).isEqualTo("at_once");
        donate();
        assertThat(exported()).hasSize(1);
        assertThat(of("imagemonkey").path("pending")).isEmpty();
    }

    @Test
    void donationsAreHiddenUntilTheyAreReleased() throws Exception {
        assertThat(set("imagemonkey/donations", "{\"mode\": \"by_hand\"}")).isEqualTo(200);
        donate();
        assertThat(exported()).isEmpty();
        String id = of("imagemonkey").at("/pending/0/id").asText();
        assertThat(calls.get(world + "/v1/validate/" + id).statusCode()).isEqualTo(404);
        assertThat(calls.get(world + "/donations/" + id).statusCode()).isEqualTo(404);
        assertThat(Calls.json(calls.get(world + "/v1/validate")).path("uuid").asText())
                .isEmpty();

        assertThat(decide("imagemonkey/donations", id, "good")).isEqualTo(204);
        assertThat(exported()).hasSize(1);
        assertThat(calls.get(world + "/donations/" + id).statusCode()).isEqualTo(200);
        assertThat(decide("imagemonkey/donations", id, "bad")).isEqualTo(404);
    }

    @Test
    void aBadDonationIsRemovedAndMayComeAgain() throws Exception {
        set("imagemonkey/donations", "{\"mode\": \"by_hand\"}");
        donate();
        assertThat(decide(
                        "imagemonkey/donations",
                        of("imagemonkey").at("/pending/0/id").asText(),
                        "bad"))
                .isEqualTo(204);
        donate();
        assertThat(of("imagemonkey").path("pending")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "monk/tasks            | {\"mode\": \"after_reads\"}                 | 400",
                "monk/tasks            | {\"mode\": \"by_hand\", \"amount\": 1}      | 400",
                "monk/tasks            | {\"mode\": \"sometimes\"}                   | 400",
                "imagemonkey/donations | {\"mode\": \"after_reads\", \"amount\": 1}  | 400",
                "monk/blurs            | {\"mode\": \"by_hand\"}                     | 404",
                "nobody/blurs          | {\"mode\": \"by_hand\"}                     | 404",
            })
    void whatMeansNothingIsRefused(String about, String setting, int status) throws Exception {
        assertThat(set(about, setting)).isEqualTo(status);
    }

    @Test
    void whatIsNoOutcomeIsRefused() throws Exception {
        assertThat(decide("monk/tasks", "7", "approve")).isEqualTo(400);
        assertThat(decide("monk/tasks", "7", "DONE")).isEqualTo(404);
    }
}
