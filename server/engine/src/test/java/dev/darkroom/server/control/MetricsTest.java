package dev.darkroom.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server has counted, as Prometheus reads it. */
@Timeout(60)
class MetricsTest {

    private static final String METRICS = "/__darkroom/metrics";
    private static final String WORLDS = "/__darkroom/worlds";
    private static final String COUNT = "http_server_requests_seconds_count";

    @TempDir
    private Path folder;

    private DarkroomServer server;
    private Calls calls;

    @BeforeEach
    void start() throws Exception {
        server = DarkroomServer.start(
                ServerSettings.builder().data(folder).demo(false).build());
        calls = new Calls(server.uri());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<String> metrics(String name) throws IOException {
        HttpResponse<String> response = calls.get(METRICS);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        return response.body().lines().filter(line -> line.startsWith(name)).toList();
    }

    /** The one of a call is counted when its last byte has left, which may be after its client has read that. */
    private void awaitMetric(String name, String... parts) throws IOException {
        while (metrics(name).stream().noneMatch(line -> Stream.of(parts).allMatch(line::contains))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void callsAreCountedByWhatTheyAskForAndHowTheyEnd() throws Exception {
        calls.get("/v1/label");
        calls.get("/v1/label");
        calls.get("/v1/inspections");
        calls.send("DELETE", "/v1/label", "");

        awaitMetric(
                COUNT,
                "provider=\"imagemonkey\"",
                "operation=\"listLabels\"",
                "method=\"GET\"",
                "status=\"200\"",
                "} 2");
        awaitMetric(COUNT, "provider=\"monk\"", "operation=\"get_all_inspections\"", "status=\"401\"", "} 1");
        awaitMetric(
                COUNT, "provider=\"imagemonkey\"", "operation=\"none\"", "method=\"DELETE\"", "status=\"404\"", "} 1");
        awaitMetric(COUNT, "provider=\"darkroom\"", "operation=\"getMetrics\"", "status=\"200\"");
    }

    /** Otherwise whoever calls could fill the memory with series. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /nothing/%d", "X%d /v1/label", "X%d /nothing/%d", "GET /__darkroom/in/w%d/v1/label"})
    void whatCallersMakeUpNamesNoSeries(String request) throws Exception {
        for (int i = 0; i < 20; i++) {
            String[] words = request.replace("%d", String.valueOf(i)).split(" ");
            calls.send(words[0], words[1], "");
        }

        awaitMetric(COUNT, "} 20");
        assertThat(metrics(COUNT))
                .filteredOn(line -> !line.contains("getMetrics"))
                .singleElement()
                .asString()
                .doesNotContain("X1", "nothing", "w1");
    }

    @Test
    void aClientThatGoesBeforeTheAnswerIsCountedAsOne() throws Exception {
        calls.send(
                "POST",
                "/__darkroom/faults",
                "{\"kind\": \"reset\", \"operation\": \"listLabels\", \"provider\": \"imagemonkey\"}");
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.getOutputStream()
                    .write("GET /v1/label HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            awaitMetric(COUNT, "operation=\"listLabels\"", "status=\"499\"", "} 1");
        }
    }

    @Test
    void tellsOfTheStoreTheWorldsAndTheProcess() throws Exception {
        assertThat(metrics("darkroom_worlds ")).containsExactly("darkroom_worlds 0.0");
        assertThat(calls.send("POST", WORLDS, "{\"seed\": \"plain\"}").statusCode())
                .isEqualTo(201);

        assertThat(metrics("darkroom_worlds ")).containsExactly("darkroom_worlds 1.0");
        assertThat(metrics("hikaricp_connections_max"))
                .singleElement()
                .asString()
                .contains("pool=\"store\"");
        assertThat(metrics("disk_free_bytes")).singleElement().asString().contains(folder.toString());
        assertThat(metrics("jvm_memory_used_bytes")).isNotEmpty();
        assertThat(metrics("process_uptime_seconds")).isNotEmpty();
    }

    @Test
    void twoServersOfOneProcessCountApart(@TempDir Path other) throws Exception {
        try (DarkroomServer second = DarkroomServer.start(
                ServerSettings.builder().data(other).demo(false).build())) {
            new Calls(second.uri()).get("/v1/label");
            assertThat(new Calls(second.uri()).get(METRICS).body()).contains("listLabels");
            assertThat(calls.get(METRICS).body()).doesNotContain("listLabels");
        }
    }

    @Test
    void strangersDoNotReadThem() throws Exception {
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.getOutputStream()
                    .write(("GET " + METRICS + " HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("jvm_");
        }
    }
}
