package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.darkroom.client.error.WebhookException;
import dev.darkroom.client.livingdocs.LivingdocsClient;
import dev.darkroom.client.livingdocs.LivingdocsWebhooks;
import dev.darkroom.client.livingdocs.model.ImageImportNotification;
import dev.darkroom.client.livingdocs.model.ImageImportRequest;
import dev.darkroom.client.livingdocs.model.ImageImportState;
import dev.darkroom.client.livingdocs.model.ImageToImport;
import dev.darkroom.client.webhook.Webhook;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.RawSender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server tells an application of an import, whose receiver is the client's. */
class LivingdocsWebhookTest {

    private static final Webhook<ImageImportNotification> DONE = LivingdocsWebhooks.notifyImageImportDone();

    private final BlockingQueue<ImageImportNotification> deliveries = new LinkedBlockingQueue<>();
    private HttpServer application;

    @AutoClose
    private final WatchedServer server = new WatchedServer("livingdocs");

    @AutoClose
    private final LivingdocsClient livingdocs = LivingdocsClient.builder()
            .baseUri(server.uri())
            .bearerToken("ey1234")
            .build();

    @BeforeEach
    void start() throws IOException {
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/done", this::receive);
        application.start();
    }

    @AfterEach
    void stop() {
        application.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        int status = 204;
        try {
            deliveries.add(DONE.read(exchange.getRequestHeaders().getFirst("Content-Type"), exchange.getRequestBody()));
        } catch (WebhookException e) {
            status = e.status();
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private URI host() {
        return URI.create("http://127.0.0.1:" + application.getAddress().getPort());
    }

    @Test
    void anImportIsToldOf() throws InterruptedException {
        String job = livingdocs
                .imageImports()
                .importImages(ImageImportRequest.builder()
                        .systemName("archive")
                        .webhook(host() + "/done")
                        .context(Map.of("secret", "s"))
                        .images(List.of(ImageToImport.builder()
                                .url(host() + "/no-picture")
                                .id("7")
                                .fileName("7.jpg")
                                .metadata(Map.of())
                                .build()))
                        .build())
                .id();

        ImageImportNotification told = Objects.requireNonNull(deliveries.poll(30, TimeUnit.SECONDS));
        assertThat(told.id()).isEqualTo(job);
        assertThat(told.state()).isEqualTo(ImageImportState.SUCCESS);
        assertThat(told.overview().total()).isEqualTo(1);
        assertThat(told.context()).isEqualTo(Map.of("secret", "s"));
    }

    @Test
    void whatNoProviderSendsIsRefused() {
        assertThat(status("application/json", "{\"id\":\"7\",\"state\":\"success\"}"))
                .isEqualTo(400);
        assertThat(status("text/html", "<p>")).isEqualTo(415);
        assertThat(status("application/json", " ".repeat((1 << 20) + 1))).isEqualTo(413);
        assertThat(deliveries).isEmpty();
    }

    private int status(String contentType, String body) {
        Map<String, List<String>> headers = Map.of("Content-Type", List.of(contentType));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return RawSender.send(host(), new Message.Request("POST", "/done", headers, bytes))
                .status();
    }
}
