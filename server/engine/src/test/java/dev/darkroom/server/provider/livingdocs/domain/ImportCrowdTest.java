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
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many imports that are of no use to anybody do not keep a good one from its end. */
@Timeout(180)
class ImportCrowdTest {

    private static final int CROWD = 30;
    private static final String GOOD = "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>";
    private static final String TANGLED = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='1234567890%sx'/>";

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> posted = new LinkedBlockingQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer bad;
    private HttpServer good;

    @BeforeEach
    void start() throws IOException {
        bad = host();
        good = host();
    }

    private HttpServer host() throws IOException {
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.setExecutor(threads);
        host.createContext("/", this::answer);
        host.start();
        return host;
    }

    @AfterEach
    void stop() {
        released.countDown();
        bad.stop(0);
        good.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/done")) {
                posted.add(new String(request, StandardCharsets.UTF_8));
            } else if (path.equals("/silent")) {
                released.await();
            }
            byte[] body = (path.equals("/tangled") ? TANGLED.formatted(",".repeat(1000)) : GOOD)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tangled", "/silent"})
    void aGoodImportEnds(String path) throws Exception {
        ServerSettings settings = ServerSettings.builder()
                .data(data)
                .outboundAllow(List.of("127.0.0.0/8"))
                .build();
        try (DarkroomServer server = DarkroomServer.start(settings)) {
            for (int i = 0; i < CROWD; i++) {
                ask(server, batch(address(bad) + path, "crowd" + i, ""));
            }
            String webhook = "\"webhook\":\"" + address(good) + "/done\",";
            JsonNode job = ask(server, batch(address(good) + "/good", "good", webhook));

            JsonNode notification = new ObjectMapper().readTree(posted.poll(60, TimeUnit.SECONDS));

            assertThat(notification.get("id")).isEqualTo(job.get("id"));
            assertThat(notification.at("/overview/details/success").intValue()).isEqualTo(1);
            released.countDown();
        }
    }

    private static String address(HttpServer host) {
        return "http://127.0.0.1:" + host.getAddress().getPort();
    }

    private static String batch(String url, String id, String webhook) {
        return "{\"systemName\":\"archive\",%s\"images\":[{\"url\":\"%s\",\"id\":\"%s\",\"fileName\":\"\",\"metadata\":{}}]}"
                .formatted(webhook, url, id);
    }

    private JsonNode ask(DarkroomServer server, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + "/api/v1/import/images"))
                .header("Authorization", "Bearer ey1234")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }
}
