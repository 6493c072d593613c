package dev.darkroom.server.provider.livingdocs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An import that is broken off when the server stops goes on at the next start, and neither forgets nor repeats. */
@Timeout(60)
class ImportRestartTest {

    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>";

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> fetched = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> posted = new LinkedBlockingQueue<>();
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private HttpServer archive;

    @BeforeEach
    void start() throws IOException {
        archive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        archive.setExecutor(Executors.newCachedThreadPool());
        archive.createContext("/", this::answer);
        archive.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        archive.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("POST")) {
                posted.add(new String(body, StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            fetched.add(path);
            if (path.equals("/1.svg") && Collections.frequency(fetched, path) == 1) {
                stuck.countDown();
                released.await();
            }
            exchange.sendResponseHeaders(200, SVG.length());
            exchange.getResponseBody().write(SVG.getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void goesOn() throws Exception {
        String job;
        try (DarkroomServer first = DarkroomServer.start(settings())) {
            job = ask(first, "/api/v1/import/images", batch()).get("id").textValue();
            stuck.await();
            assertThat(status(first, job).get("state").textValue()).isEqualTo("started");
        }
        assertThat(fetched).containsExactly("/0.svg", "/1.svg");
        try (DarkroomServer second = DarkroomServer.start(settings())) {
            JsonNode notification = new ObjectMapper().readTree(posted.poll(30, TimeUnit.SECONDS));
            assertThat(notification.get("id").textValue()).isEqualTo(job);
            assertThat(notification.at("/overview/details/success").intValue()).isEqualTo(3);
            JsonNode status = status(second, job);
            assertThat(status.get("finished").booleanValue()).isTrue();
            assertThat(status.findValuesAsText("status")).containsExactly("success", "success", "success");
            assertThat(status.findValuesAsText("externalId")).containsExactly("0", "1", "2");
        }
        assertThat(fetched).containsExactly("/0.svg", "/1.svg", "/1.svg", "/2.svg");
        assertThat(posted).isEmpty();
    }

    private ServerSettings settings() {
        return ServerSettings.builder()
                .data(data)
                .outboundAllow(List.of("127.0.0.0/8"))
                .build();
    }

    private String batch() {
        String host = "http://127.0.0.1:" + archive.getAddress().getPort();
        StringBuilder images = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            images.append(i == 0 ? "" : ",")
                    .append("{\"url\":\"%s/%d.svg\",\"id\":\"%d\",\"fileName\":\"\",\"metadata\":{}}"
                            .formatted(host, i, i));
        }
        return "{\"systemName\":\"archive\",\"webhook\":\"%s/done\",\"images\":[%s]}".formatted(host, images);
    }

    private JsonNode status(DarkroomServer server, String job) throws Exception {
        return ask(server, "/api/v1/import/images/status?id=" + job, "");
    }

    private JsonNode ask(DarkroomServer server, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Authorization", "Bearer ey1234")
                .header("Content-Type", "application/json");
        if (!body.isEmpty()) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return new ObjectMapper()
                .readTree(client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }
}
