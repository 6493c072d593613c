package dev.darkroom.server.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.config.TlsCertificate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole server, spoken to in secret. */
@Timeout(60)
class EncryptedServerTest {

    @TempDir
    private static Path folder;

    private static DarkroomServer server;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, "EC");
        server = DarkroomServer.start(ServerSettings.builder()
                .data(folder.resolve("data"))
                .demo(false)
                .tls(new TlsCertificate.KeyStoreFile(certificate.keyStore(), certificate.password()))
                .build());
        client = HttpClient.newBuilder()
                .sslContext(certificate.trusting())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.uri() + path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void linksLeadToWhereTheCallerIs() throws Exception {
        assertThat(server.uri().getScheme()).isEqualTo("https");
        assertThat(send("GET", "/v1/label", "").statusCode()).isEqualTo(200);
        assertThat(send("POST", "/__darkroom/worlds", "{}").body())
                .contains("\"uri\":\"" + server.uri() + "/__darkroom/in/");
    }

    @Test
    void callsFailThatAreToFail() throws Exception {
        String world = send("POST", "/__darkroom/worlds", "{}").body().replaceAll(".*/in/([a-z0-9]+).*", "$1");
        String root = "/__darkroom/in/" + world;
        assertThat(send("POST", root + "/__darkroom/faults", "{\"kind\": \"reset\", \"last_call\": 1}")
                        .statusCode())
                .isEqualTo(201);
        assertThatThrownBy(() -> send("POST", root + "/v1/donate", "{}")).isInstanceOf(IOException.class);
        assertThat(send("GET", root + "/v1/label", "").statusCode()).isEqualTo(200);
    }

    @Test
    void whoDoesNotTrustItSaysNothing() {
        HttpClient stranger = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.uri() + "/v1/label")).build();
        assertThatThrownBy(() -> stranger.send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(SSLHandshakeException.class);
    }
}
