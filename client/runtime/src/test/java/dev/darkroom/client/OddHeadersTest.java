package dev.darkroom.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.darkroom.client.call.ApiResponse;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.peer.RawPeer;
import dev.darkroom.client.peer.Wire;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response is judged by its status, whatever its headers say, and its connection is free again. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Wire.class)
class OddHeadersTest {

    @Parameter
    Wire wire;

    private ToyBuilder toy(URI host) {
        return new ToyBuilder(host).transport(wire::open);
    }

    /** More calls than connections: one that is not given back would be missed. */
    private static final int CALLS = 3;

    private static final OperationRequest CALL = OperationRequest.of("GET", "show", "/a");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type:",
                "Content-Type: text",
                "Content-Type: ///",
                "Content-Type: application/json; charset",
                "Content-Type: application/json; charset=\"",
                "Content-Type: application/json; =; ;;",
                "Content-Type: a/b, c/d",
                "Content-Type: text/plain\r\nContent-Type: ///",
                "Content-Encoding: unheard-of",
                "Content-Encoding: gzip",
                "Content-Language: 1; =",
                "Content-Disposition: ;;;",
                "Content-Location: http://[",
                "Content-Range: bytes */x",
                "Date: yesterday",
                "Last-Modified: 31 February",
                "Expires: -1",
                "Retry-After: soon",
                "Age: old",
                "ETag: \"",
                "ETag: W/",
                "Allow: ,,; =",
                "Vary: ;",
                "Link: <",
                "Link: <http://[>; rel=",
                "Location: http://[",
                "Location:",
                "Set-Cookie:",
                "Set-Cookie: =; Expires=never; Max-Age=x; Domain=[",
                "Set-Cookie2: ;",
                "Keep-Alive: timeout=soon, max=",
                "Keep-Alive: timeout=9223372036854775807",
                "Connection: ,;=",
                "Upgrade: h2c",
                "Alt-Svc: h2=\"",
                "WWW-Authenticate: \"",
                "WWW-Authenticate: Basic",
                "Proxy-Authenticate: Negotiate ====",
                "Trailer: ;",
                "Warning: x",
                "Strict-Transport-Security: max-age=x",
                "Cache-Control: =,=",
                "Accept-Ranges: ;",
                "Link: \u00e9\u0001"
            })
    void aHeaderNobodyAskedForChangesNothing(String line) throws IOException {
        assertJudgedByStatus(line);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 304, 400, 401, 403, 404, 405, 407, 408, 429, 500, 503})
    void everyErrorStatusSurvivesAContentTypeThatIsNone(int status) {
        try (RawPeer peer = RawPeer.playing(
                        answering(
                                "HTTP/1.1 " + status + " No\r\nContent-Type: ///\r\n"
                                        + "WWW-Authenticate: ,\"\r\nProxy-Authenticate: \"\r\nLocation: http://[\r\nContent-Length: 0\r\n\r\n"));
                OperationClient client = client(peer)) {
            for (int i = 0; i < CALLS; i++) {
                assertThat(failure(client).status()).isEqualTo(status);
            }
        }
    }

    /** RFC 9112, section 6.3: where the body ends is not known, so the connection is over; the status is known. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: many",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Content-Length:",
                "Content-Length: 2\r\nContent-Length: 3",
                "Transfer-Encoding: unheard-of"
            })
    void anErrorWhoseLengthIsNoneIsStillThatError(String line) {
        String head = "HTTP/1.1 404 No\r\n" + line + "\r\n\r\n";
        try (RawPeer peer = RawPeer.answering(head + "{}");
                OperationClient client = client(peer)) {
            for (int i = 0; i < CALLS; i++) {
                assertThat(failure(client).status()).isEqualTo(404);
                assertThat(failure(client).rawBody()).startsWith("{}".substring(0, line.endsWith("3") ? 0 : 2));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: many", "Content-Length: -1", "Transfer-Encoding: unheard-of"})
    void aGoodResponseWhoseLengthIsNoneIsNotHandedOverAndNotDenied(String line) {
        try (RawPeer peer = RawPeer.answering("HTTP/1.1 200 OK\r\n" + line + "\r\n\r\n{}");
                OperationClient client = client(peer)) {
            for (int i = 0; i < CALLS; i++) {
                TransportException failure = catchThrowableOfType(
                        TransportException.class, () -> client.send(CALL, ResponseDecoder.of(Map.class)));

                assertThat(failure).hasMessageContaining("status 200");
                assertThat(failure.status()).hasValue(200);
            }
        }
    }

    @Test
    void aBodyThatIsShorterThanItsLengthTellsTheStatus() {
        try (RawPeer peer = RawPeer.answering("HTTP/1.1 201 OK\r\nContent-Length: 9\r\n\r\n{}");
                OperationClient client = client(peer)) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class, () -> client.send(CALL, ResponseDecoder.of(Map.class)));

            assertThat(failure).hasMessageContaining("status 201");
            assertThat(failure.status()).hasValue(201);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Long: ", "a"})
    void aHeadWithoutAnEndIsGivenUp(String beginning) {
        RawPeer.Script endless = connection -> {
            RawPeer.readHead(connection);
            RawPeer.write(connection, "HTTP/1.1 200 OK\r\n");
            // One header that never ends, or headers without number.
            String piece = beginning.equals("a") ? "a: b\r\n".repeat(1000) : beginning + "x".repeat(60_000);
            while (true) {
                RawPeer.write(connection, piece);
            }
        };
        try (RawPeer peer = RawPeer.playing(endless);
                OperationClient client = client(peer)) {
            for (int i = 0; i < CALLS; i++) {
                assertThat(catchThrowableOfType(
                                TransportException.class, () -> client.send(CALL, ResponseDecoder.none())))
                        .message()
                        .doesNotContain("no free connection");
            }
        }
    }

    @Test
    void interimResponsesWithoutAnEndAreGivenUp() {
        RawPeer.Script endless = connection -> {
            RawPeer.readHead(connection);
            while (true) {
                RawPeer.write(connection, "HTTP/1.1 103 Early Hints\r\nLink: <http://[>\r\n\r\n");
            }
        };
        try (RawPeer peer = RawPeer.playing(endless);
                OperationClient client = client(peer)) {
            for (int i = 0; i < CALLS; i++) {
                assertThat(catchThrowableOfType(
                                TransportException.class, () -> client.send(CALL, ResponseDecoder.none())))
                        .hasMessageContaining("interim");
            }
        }
    }

    private void assertJudgedByStatus(String line) throws IOException {
        String rest = " Some\r\n" + line + "\r\nContent-Length: 9\r\n\r\n{\"a\":\"b\"}";
        try (RawPeer peer = RawPeer.playing(answering("HTTP/1.1 200" + rest));
                OperationClient client = client(peer)) {
            for (int i = 0; i < CALLS; i++) {
                ApiResponse<Map<?, ?>> good = client.send(CALL, map());
                assertThat(good.body()).isEqualTo(Map.of("a", "b"));
                assertThat(good.headers().all(line.substring(0, line.indexOf(':'))))
                        .isNotEmpty();
            }
            assertThat(client.send(CALL, ResponseDecoder.text()).body()).isEqualTo("{\"a\":\"b\"}");
            try (var download = client.send(CALL, ResponseDecoder.download()).body()) {
                assertThat(download.mediaType()).isNotNull();
                assertThat(download.stream()).hasContent("{\"a\":\"b\"}");
            }
        }
        try (RawPeer peer = RawPeer.playing(answering("HTTP/1.1 404" + rest));
                OperationClient client = client(peer)) {
            for (int i = 0; i < CALLS; i++) {
                ApiException failure = failure(client);
                assertThat(failure.status()).isEqualTo(404);
                assertThat(failure.rawBody()).isEqualTo("{\"a\":\"b\"}");
                assertThat(failure.body(Map.class)).contains(Map.of("a", "b"));
            }
        }
    }

    @SuppressWarnings("unchecked") // Any JSON object is one.
    private ResponseDecoder<Map<?, ?>> map() {
        return (ResponseDecoder<Map<?, ?>>) (ResponseDecoder<?>) ResponseDecoder.of(Map.class);
    }

    private ApiException failure(OperationClient client) {
        OperationRequest call =
                OperationRequest.of("GET", "show", "/a").query("x", List.of(1)).error(Map.class);
        return catchThrowableOfType(ApiException.class, () -> client.send(call, ResponseDecoder.none()));
    }

    /** Every request of a connection gets the same response. */
    private static RawPeer.Script answering(String response) {
        return (Socket connection) -> {
            while (!RawPeer.readHead(connection).isEmpty()) {
                RawPeer.write(connection, response);
            }
        };
    }

    private OperationClient client(RawPeer peer) {
        return toy(peer.uri())
                .maxConnections(1)
                .connectTimeout(Duration.ofMillis(500))
                .readTimeout(Duration.ofSeconds(5))
                .build();
    }
}
