package dev.darkroom.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks are written down and called again, with a receiver on this machine. */
@Timeout(60)
class WebhooksTest {

    private static final String WEBHOOKS = "/__darkroom/webhooks";
    private static final BlockingQueue<String> RECEIVED = new LinkedBlockingQueue<>();

    @TempDir
    private static Path folder;

    private static DarkroomServer server;
    private static HttpServer receiver;
    private static Calls calls;

    @BeforeAll
    static void start() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            RECEIVED.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        receiver.start();
        server = DarkroomServer.start(ServerSettings.builder()
                .data(folder)
                .demo(false)
                .outboundAllow(List.of("127.0.0.0/8"))
                .build());
        calls = new Calls(server.uri());
    }

    @AfterAll
    static void stop() {
        server.close();
        receiver.stop(0);
    }

    /** An import of nothing that can be fetched, so that its webhook is called soon. */
    private static void importSomething(String world) throws IOException {
        String host = "http://127.0.0.1:" + receiver.getAddress().getPort();
        HttpResponse<String> accepted = calls.send(
                "POST",
                world + "/api/v1/import/images",
                "{\"systemName\": \"s\", \"webhook\": \"" + host + "/hook?token=canary\","
                        + " \"images\": [{\"id\": \"1\", \"fileName\": \"none.jpg\", \"metadata\": {},"
                        + " \"url\": \"" + host + "/none.jpg\"}]}",
                "Authorization",
                "Bearer ey1234",
                "Content-Type",
                "application/json");
        assertThat(accepted.statusCode()).as(accepted.body()).isBetween(200, 202);
    }

    /** The newest, which comes once the receiver has been answered. */
    private static JsonNode newest(String world, int count) throws IOException {
        for (; ; ) {
            JsonNode deliveries = Calls.json(calls.get(world + WEBHOOKS)).path("deliveries");
            if (deliveries.size() == count) {
                return deliveries.get(0);
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void areShownAndCalledAgain() throws Exception {
        String world = Calls.json(calls.send("POST", "/__darkroom/worlds", "{\"seed\": \"plain\"}"))
                .path("uri")
                .asText()
                .substring(server.uri().toString().length());
        importSomething(world);
        assertThat(RECEIVED.take()).isNotNull();
        JsonNode first = newest(world, 1);
        assertThat(first.path("status").asInt()).isEqualTo(202);
        assertThat(first.path("uri").asText()).endsWith("/hook?token=***");
        assertThat(first.path("body").asText()).contains("\"state\":");
        assertThat(first.has("repeats")).isFalse();

        HttpResponse<String> again =
                calls.send("POST", world + WEBHOOKS + "/" + first.path("id").asText() + "/redeliver", "");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(Calls.json(again).path("repeats")).isEqualTo(first.path("id"));
        assertThat(Calls.json(again)).isEqualTo(newest(world, 2));
        assertThat(Calls.json(calls.get(WEBHOOKS)).path("deliveries")).isEmpty();

        assertThat(calls.send("DELETE", world + WEBHOOKS, "").statusCode()).isEqualTo(204);
        assertThat(Calls.json(calls.get(world + WEBHOOKS)).path("deliveries")).isEmpty();
    }

    @Test
    void whatThereIsNotIsNotCalledAgain() throws Exception {
        assertThat(calls.send("POST", WEBHOOKS + "/" + UUID.randomUUID() + "/redeliver", "")
                        .statusCode())
                .isEqualTo(404);
    }
}
