package dev.darkroom.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that everybody knows are refused by servers that are told so, in folders that took them before, too. */
class DemoCredentialsTest {

    @TempDir
    private Path folder;

    private static int status(DarkroomServer server, String path, String... headers) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.uri() + path))
                                .headers(headers)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void areRefusedLikeOnesThatNobodyKnows() throws Exception {
        String path = "/v1/inspections?limit=1";
        ServerSettings.Builder settings = ServerSettings.builder().data(folder).demo(false);
        try (DarkroomServer server = DarkroomServer.start(settings.build())) {
            assertThat(status(server, path, "Authorization", "Bearer monk-demo-token"))
                    .isEqualTo(200);
        }
        try (DarkroomServer server =
                DarkroomServer.start(settings.demoCredentials(false).build())) {
            assertThat(status(server, path, "Authorization", "Bearer monk-demo-token"))
                    .isEqualTo(401);
            assertThat(status(server, "/v2/im?client_id=my-client-id", "Accept", "*/*"))
                    .isEqualTo(status(server, "/v2/im?client_id=nobody", "Accept", "*/*"))
                    .isNotEqualTo(200);
            assertThat(status(server, "/v1/label", "Accept", "*/*")).isEqualTo(200);
        }
    }
}
