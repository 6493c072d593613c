package dev.darkroom.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.body.BytesBody;
import dev.darkroom.client.body.MultipartBody;
import dev.darkroom.client.body.RequestBody;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.body.UploadBody;
import dev.darkroom.client.peer.Peer;
import dev.darkroom.client.peer.Peer.Answer;
import dev.darkroom.client.peer.Peer.Received;
import dev.darkroom.client.peer.RawPeer;
import dev.darkroom.client.peer.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.jetty.http.MultiPart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What really goes over the wire. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Wire.class)
class TransportTest {

    @Parameter
    Wire wire;

    private static final byte[] BYTES = "picture".getBytes(StandardCharsets.UTF_8);

    private Transport transport;

    @BeforeEach
    void open() {
        transport = wire.open(ConnectionOptions.builder()
                .readTimeout(Duration.ofSeconds(10))
                .maxConnections(2)
                .build());
    }

    @AfterEach
    void close() {
        transport.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
    void everyMethodIsSent(String method) throws IOException {
        try (Peer peer = Peer.answering(Answer.empty(204))) {
            assertThat(send(peer.uri(), method, "/a", null).status()).isEqualTo(204);

            assertThat(peer.last().method()).isEqualTo(method);
            assertThat(peer.last().target()).isEqualTo("/a");
            assertThat(peer.last().body()).isEmpty();
            assertThat(peer.last().header("Content-type")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aBodyIsSentWithItsTypeAndLength(String method) throws IOException {
        try (Peer peer = Peer.answering(Answer.empty(204))) {
            send(peer.uri(), method, "/a", new BytesBody("application/json", BYTES));

            Received request = peer.last();
            assertThat(request.method()).isEqualTo(method);
            assertThat(request.body()).isEqualTo(BYTES);
            assertThat(request.header("Content-type")).containsExactly("application/json");
            assertThat(request.header("Content-length")).containsExactly("7");
            assertThat(request.header("Transfer-encoding")).isEmpty();
        }
    }

    @Test
    void anEmptyBodyHasTheLengthZero() throws IOException {
        try (Peer peer = Peer.answering(Answer.empty(204))) {
            send(peer.uri(), "POST", "/a", new BytesBody("image/png", new byte[0]));

            assertThat(peer.last().header("Content-length")).containsExactly("0");
            assertThat(peer.last().header("Content-type")).containsExactly("image/png");
        }
    }

    @Test
    void aBodyOfUnknownLengthIsSentInChunks() throws IOException {
        try (Peer peer = Peer.answering(Answer.empty(204))) {
            Upload upload = Upload.of("a.png", () -> new ByteArrayInputStream(BYTES));

            send(peer.uri(), "PUT", "/a", new UploadBody(upload));

            assertThat(peer.last().header("Transfer-encoding")).containsExactly("chunked");
            assertThat(peer.last().header("Content-length")).isEmpty();
            assertThat(peer.last().body()).isEqualTo(BYTES);
        }
    }

    @Test
    void aBodyMayBeWhatAnotherCallBrings() throws IOException {
        try (Peer peer = Peer.answering(
                request -> new Answer(200, Map.of(), request.target().getBytes(StandardCharsets.UTF_8)))) {
            HttpRequest source = HttpRequest.builder("GET", URI.create(peer.uri() + "/source"))
                    .build();
            Upload upload = Upload.of("a.png", () -> transport.send(source).body());

            send(peer.uri(), "PUT", "/target", new UploadBody(upload));

            assertThat(peer.last().target()).isEqualTo("/target");
            assertThat(peer.last().text()).isEqualTo("/source");
        }
    }

    @Test
    void aFormNamesItsBoundary() throws IOException {
        try (Peer peer = Peer.answering(Answer.empty(204))) {
            MultipartBody form = MultipartBody.builder()
                    .file("image", Upload.of("a.png", BYTES))
                    .build();

            send(peer.uri(), "POST", "/a", form);

            Received request = peer.last();
            String boundary = Objects.requireNonNull(
                    MultiPart.extractBoundary(request.header("Content-type").get(0)));
            assertThat(request.text()).startsWith("--" + boundary + "\r\n").endsWith("--" + boundary + "--\r\n");
            assertThat(request.header("Content-length")).containsExactly(String.valueOf(form.length()));
        }
    }

    @Test
    void onlyTheHeadersOfTheRequestAreSent() throws IOException {
        try (Peer peer = Peer.answering(Answer.empty(204))) {
            Headers headers = Headers.builder()
                    .add("User-Agent", "app/1 darkroom-java")
                    .add("X-Two", "a")
                    .add("X-Two", "b")
                    .build();
            exchange(HttpRequest.builder("GET", URI.create(peer.uri() + "/a"))
                    .headers(headers)
                    .build());

            assertThat(peer.last().headers())
                    .containsOnlyKeys("Connection", "Host", "User-agent", "X-two")
                    .containsEntry("User-agent", List.of("app/1 darkroom-java"));
            assertThat(String.join(",", peer.last().header("X-two"))).isEqualTo("a,b");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a%2Fb",
                "/..%2Fa",
                "/%7Bid%7D",
                "/a%20b/%25",
                "/a?q=%20&r=%2B&s=a%7Cb&filters%5Ba%5D%5B%5D=1",
                "/a?url=https%3A%2F%2Fhost%2F%3Fa%3Db",
                "/a?x=1,2",
                "/a?q=%7Bx%7D&template=%24%7B1%7D",
            })
    void aTargetIsSentAsItWasEncoded(String target) throws IOException {
        try (Peer peer = Peer.answering(Answer.empty(204))) {
            send(peer.uri(), "GET", target, null);

            assertThat(peer.last().target()).isEqualTo(target);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsAnAnswerLikeAnyOther(int status) throws IOException {
        try (Peer peer = Peer.answering(Answer.empty(status).with("Location", "/b"))) {
            HttpResponse answer = send(peer.uri(), "GET", "/a", null);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.headers().first("location")).contains("/b");
            assertThat(peer.received()).hasSize(1);
        }
    }

    @Test
    void aRefusedCallerIsNotAskedAgain() throws IOException {
        try (Peer peer = Peer.answering(Answer.empty(401).with("WWW-Authenticate", "Basic realm=\"a\""))) {
            assertThat(send(peer.uri(), "GET", "/a", null).status()).isEqualTo(401);

            assertThat(peer.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void nothingIsRepeated(int status) throws IOException {
        try (Peer peer = Peer.answering(Answer.empty(status).with("Retry-After", "0"))) {
            assertThat(send(peer.uri(), "GET", "/a", null).status()).isEqualTo(status);

            assertThat(peer.received()).hasSize(1);
        }
    }

    @Test
    void cookiesAreNotKept() throws IOException {
        try (Peer peer = Peer.answering(Answer.empty(204).with("Set-Cookie", "a=b; Path=/"))) {
            send(peer.uri(), "GET", "/a", null);
            send(peer.uri(), "GET", "/a", null);

            assertThat(peer.last().header("Cookie")).isEmpty();
        }
    }

    @Test
    void anAnswerIsNotUnpacked() throws IOException {
        try (Peer peer = Peer.answering(new Answer(200, Map.of("Content-Encoding", "gzip"), BYTES))) {
            HttpRequest request = HttpRequest.builder("GET", peer.uri()).build();

            try (HttpResponse answer = transport.send(request)) {
                assertThat(answer.headers().first("Content-Encoding")).contains("gzip");
                assertThat(answer.body()).hasBinaryContent(BYTES);
            }
        }
    }

    @Test
    void oddHeadersOfAnAnswerAreTaken() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nX-Odd: a\u0001b\u00e9\r\nX-Two: 1\r\nx-two: 2\r\nX-Empty:\r\n";
        try (RawPeer peer = RawPeer.answering(head + "Content-Length: 0\r\n\r\n")) {
            HttpResponse answer = send(peer.uri(), "GET", "/a", null);

            assertThat(answer.headers().first("X-Odd").orElseThrow()).startsWith("a\u0001b");
            assertThat(answer.headers().all("X-Two")).containsExactly("1", "2");
            assertThat(answer.headers().first("X-Empty")).contains("");
        }
    }

    @ParameterizedTest
    @CsvSource({"DELETE, true", "PATCH, false", "PUT, false", "POST, false", "POST, true", "GET, false"})
    void nothingIsLoggedAboutAnOrdinaryCall(String method, boolean withBody) throws IOException {
        List<LogRecord> records = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                records.add(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try (Peer peer = Peer.answering(Answer.empty(204))) {
            RequestBody body = withBody
                    ? MultipartBody.builder()
                            .file("a", Upload.of("a.png", BYTES))
                            .build()
                    : null;

            send(peer.uri(), method, "/a", body);
        } finally {
            root.removeHandler(handler);
        }
        assertThat(records).extracting(LogRecord::getMessage).isEmpty();
    }

    @Test
    void closingTwiceDoesNoHarm() {
        transport.close();
        transport.close();
    }

    @Test
    void aClosedTransportSendsNothing() {
        try (Peer peer = Peer.answering(Answer.empty(204))) {
            transport.close();

            assertThatThrownBy(() -> send(peer.uri(), "GET", "/a", null)).isInstanceOf(IllegalStateException.class);
            assertThat(peer.received()).isEmpty();
        }
    }

    private HttpResponse send(URI base, String method, String target, @Nullable RequestBody body) throws IOException {
        return exchange(HttpRequest.builder(method, URI.create(base + target))
                .body(body)
                .build());
    }

    private HttpResponse exchange(HttpRequest request) throws IOException {
        try (HttpResponse answer = transport.send(request)) {
            answer.body().readAllBytes();
            return answer;
        }
    }
}
