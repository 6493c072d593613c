package dev.darkroom.tests.toy.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.api.lightbox.SlidesApi;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.http.HttpServer;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.CurrentRequest;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.Provider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that has none of the document's operations yet: it compiles, and says so for each. */
@Timeout(60)
class ToyServerAheadTest {

    @TempDir
    private Path incoming;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        CurrentRequest requests = HttpServer.requests(null);
        HandedOut secrets = new HandedOut();
        Unwritten unwritten = new Unwritten(new Lightbox(new LightTable(), requests));
        unwritten.demoCredentials(secrets);
        server = HttpServer.start(
                ServerSettings.builder().data(incoming).build(),
                new HttpServer.Services(requests, secrets, incoming, UUID::randomUUID, Clock.systemUTC()),
                List.of(unwritten),
                Set.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /lightbox/slides/00000000-0000-0000-0000-000000000007, Bearer token, 501",
        "POST, /lightbox/light, Basic bsOkbWU6cGE6c3M=, 501",
        "POST, /lightbox/light, Bearer token, 401",
        "DELETE, /lightbox/slides/00000000-0000-0000-0000-000000000007, Bearer stranger, 401",
        "GET, /lightbox/nothing, Bearer token, 404"
    })
    void saysInItsProvidersShapeWhatIsMissing(String method, String path, String proof, int status) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.uri() + path)).header("Authorization", proof);
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("kelvin=5000"));
        } else {
            request.method(method, BodyPublishers.noBody());
        }
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"message\":");
    }

    /** The toy with one interface whose methods are all as generated, and none for its other tag. */
    private record Unwritten(Lightbox toy) implements Provider {

        @Override
        public String name() {
            return toy.name();
        }

        @Override
        public ErrorFormat errors() {
            return toy.errors();
        }

        @Override
        public Set<Object> resources() {
            return Set.of(new SlidesApi() {});
        }

        @Override
        public void demoCredentials(Credentials credentials) {
            toy.demoCredentials(credentials);
        }

        @Override
        public void seed(DemoPictures pictures) {}
    }
}
