package dev.darkroom.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.darkroom.client.auth.Credential;
import dev.darkroom.client.body.Download;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.RemoteAddress;
import dev.darkroom.client.call.RemoteFile;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.NotFoundException;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import dev.darkroom.client.peer.Peer;
import dev.darkroom.client.peer.Wire;
import dev.darkroom.client.retry.RetryPolicy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a photo are fetched from wherever they are, and no secret goes there. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Wire.class)
class RemoteFileTest {

    @Parameter
    Wire wire;

    private ToyBuilder toy(URI host) {
        return new ToyBuilder(host).transport(wire::open);
    }

    private static final Peer.Answer PICTURE =
            new Peer.Answer(200, Map.of("Content-Type", "image/jpeg"), "picture".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    private OperationClient client(URI base) {
        return toy(base)
                .secret("desk", Credential.bearer(() -> "geheim"))
                .secret("table", Credential.query("key", () -> "geheim"))
                .retryPolicy(RetryPolicy.builder().baseDelay(Duration.ZERO).build())
                .build();
    }

    @Test
    void aFileOfAnotherHostIsSavedWithoutShowingASecret() throws Exception {
        Path file = folder.resolve("a.jpg");
        try (Peer cdn = Peer.answering(PICTURE);
                OperationClient client = client(URI.create("http://provider.example"));
                Download download = RemoteFile.download(client, cdn.uri() + "/a.jpg?signature=x%2By#top")) {
            assertThat(download.mediaType()).isEqualTo("image/jpeg");
            assertThat(download.saveTo(file)).isEqualTo(7);

            assertThat(cdn.last().target()).isEqualTo("/a.jpg?signature=x%2By");
            assertThat(cdn.last().header("Authorization")).isEmpty();
            assertThat(cdn.last().header("User-agent")).isNotEmpty();
        }
        assertThat(file).hasContent("picture");
    }

    @Test
    void noSecretGoesToTheProvidersOwnHostEither() throws Exception {
        try (Peer peer = Peer.answering(PICTURE);
                OperationClient client = client(peer.uri());
                Download download = RemoteFile.download(client, peer.uri().resolve("/a.jpg"))) {
            assertThat(download.stream()).hasContent("picture");
            assertThat(peer.last().target()).isEqualTo("/a.jpg");
            assertThat(peer.last().header("Authorization")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreFollowed(int status) throws Exception {
        try (Peer storage = Peer.answering(PICTURE);
                Peer cdn = Peer.answering(request -> request.target().equals("/a")
                        ? Peer.Answer.empty(status).with("Location", "b?c=d")
                        : Peer.Answer.empty(status).with("Location", storage.uri() + "/signed?s=1"));
                OperationClient client = client(cdn.uri());
                Download download = RemoteFile.download(client, cdn.uri() + "/a")) {
            assertThat(download.stream()).hasContent("picture");
            assertThat(cdn.last().target()).isEqualTo("/b?c=d");
            assertThat(storage.last().target()).isEqualTo("/signed?s=1");
        }
    }

    @Test
    void redirectsInACircleEnd() {
        try (Peer peer = Peer.answering(Peer.Answer.empty(302).with("Location", "/again?key=geheim"));
                OperationClient client = client(peer.uri())) {
            ApiException failure =
                    catchThrowableOfType(ApiException.class, () -> RemoteFile.download(client, peer.uri() + "/a"));

            assertThat(failure.status()).isEqualTo(302);
            assertThat(failure).hasMessageContaining("leads to /again").hasMessageNotContaining("geheim");
            assertThat(peer.received()).hasSize(6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://host/a", "http://user:geheim@host/", "http://[", ""})
    void aRedirectToNowhereIsAnError(String location) {
        try (Peer peer = Peer.answering(
                        Peer.Answer.empty(302).with("Location", location.isEmpty() ? "mailto:a@b" : location));
                OperationClient client = client(peer.uri())) {
            assertThatThrownBy(() -> RemoteFile.download(client, peer.uri() + "/a"))
                    .isInstanceOf(ApiException.class)
                    .hasMessageNotContaining("geheim");
            assertThat(peer.received()).hasSize(1);
        }
    }

    @Test
    void noRedirectLeadsFromTlsToPlainText() {
        List<URI> sent = new ArrayList<>();
        Transport transport = new Transport() {
            @Override
            public HttpResponse send(HttpRequest request) {
                sent.add(request.uri());
                return HttpResponse.builder(302)
                        .headers(Headers.builder()
                                .add("Location", sent.size() == 1 ? "https://b.example/" : "http://b.example/")
                                .build())
                        .build();
            }

            @Override
            public void close() {}
        };
        try (OperationClient client =
                toy(URI.create("https://a.example")).transport(transport).build()) {
            assertThatThrownBy(() -> RemoteFile.download(client, "https://a.example/"))
                    .isInstanceOf(ApiException.class)
                    .hasMessageContaining("leads to http://b.example/");
        }
        assertThat(sent).hasSize(2);
    }

    @Test
    void whatIsNotThereOrBusyIsAsWithAnyCall() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        try (Peer peer = Peer.answering(request -> request.target().equals("/gone")
                        ? Peer.Answer.empty(404)
                        : requests.incrementAndGet() < 3 ? Peer.Answer.empty(503) : PICTURE);
                OperationClient client = client(peer.uri())) {
            assertThatThrownBy(() -> RemoteFile.download(client, peer.uri() + "/gone"))
                    .isInstanceOf(NotFoundException.class);
            try (Download download = RemoteFile.download(client, peer.uri() + "/busy")) {
                assertThat(download.stream()).hasContent("picture");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a.jpg",
                "geheim",
                "ftp://host/geheim",
                "file:///geheim",
                "http://user:geheim@host/",
                "http:///geheim",
                "http://host/ geheim",
                "http://host/%geheim",
                "https://host/a|geheim",
                "mailto:geheim@b",
                "data:,geheim",
            })
    void anAddressThatIsNoneIsRefusedWithoutShowingIt(String address) {
        try (OperationClient client = client(URI.create("http://provider.example"))) {
            assertThatThrownBy(() -> RemoteFile.download(client, address))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the address must be http(s)://")
                    .hasMessageNotContaining("geheim")
                    .hasNoCause();
        }
        assertThatThrownBy(() -> RemoteAddress.parse(address)).hasMessageNotContaining("geheim");
    }
}
