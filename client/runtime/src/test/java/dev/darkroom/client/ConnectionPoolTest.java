package dev.darkroom.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.client.body.Download;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.error.DarkroomException;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.peer.RawPeer;
import dev.darkroom.client.peer.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A client with one connection makes call after call, whatever became of the calls before. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Wire.class)
class ConnectionPoolTest {

    @Parameter
    Wire wire;

    private ToyBuilder toy(URI host) {
        return new ToyBuilder(host).transport(wire::open);
    }

    private static final int CALLS = 20;
    private static final String HUGE = "x".repeat(3 << 20);

    /** Reads requests one after the other and gives each the same answer. */
    private static RawPeer.Script repeating(String answer) {
        return connection -> {
            for (String head = RawPeer.readHead(connection); !head.isEmpty(); head = RawPeer.readHead(connection)) {
                RawPeer.write(connection, answer);
            }
        };
    }

    private static String answer(String statusAndHeaders, String body) {
        return "HTTP/1.1 " + statusAndHeaders + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static Stream<Arguments> reusable() {
        return Stream.of(
                argumentSet("good", answer("200 OK", "{}"), ResponseDecoder.of(JsonNode.class)),
                argumentSet("nobody reads it", answer("200 OK", "{}"), ResponseDecoder.none()),
                argumentSet("no content", "HTTP/1.1 204 No Content\r\n\r\n", ResponseDecoder.none()),
                argumentSet("an error", answer("404 Not Found", "{}"), ResponseDecoder.of(JsonNode.class)),
                argumentSet("an error without a body", answer("500 Oops", ""), ResponseDecoder.of(JsonNode.class)),
                argumentSet(
                        "a redirect", answer("302 Found\r\nLocation: /b", "there"), ResponseDecoder.of(JsonNode.class)),
                argumentSet("not JSON", answer("200 OK", "<html>"), ResponseDecoder.of(JsonNode.class)),
                argumentSet("no body", answer("200 OK", ""), ResponseDecoder.of(JsonNode.class)),
                argumentSet("an error of a download", answer("404 Not Found", "{}"), ResponseDecoder.download()),
                argumentSet(
                        "chunks",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                        ResponseDecoder.of(JsonNode.class)));
    }

    @ParameterizedTest
    @MethodSource("reusable")
    void oneConnectionServesAllCalls(String answer, ResponseDecoder<?> result) {
        try (RawPeer peer = RawPeer.playing(repeating(answer));
                OperationClient caller = caller(peer)) {
            for (int i = 0; i < CALLS; i++) {
                quietly(caller, OperationRequest.of("GET", "a", "/a"), result);
            }

            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    static Stream<Arguments> lost() {
        return Stream.of(
                argumentSet("a huge error", answer("500 Oops", HUGE), ResponseDecoder.of(JsonNode.class)),
                argumentSet(
                        "a cut answer",
                        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}",
                        ResponseDecoder.of(JsonNode.class)),
                argumentSet("a cut error", "HTTP/1.1 500 Oops\r\nContent-Length: 9\r\n\r\n{}", ResponseDecoder.none()),
                argumentSet(
                        "odd headers",
                        "HTTP/1.1 200 OK\r\nX: a\u0001\r\nContent-Length: x\r\n\r\n",
                        ResponseDecoder.none()),
                argumentSet("nothing", "", ResponseDecoder.none()));
    }

    @ParameterizedTest
    @MethodSource("lost")
    void aConnectionThatCannotBeUsedAgainMakesRoomForAnother(String answer, ResponseDecoder<?> result) {
        try (RawPeer peer = RawPeer.answering(answer);
                OperationClient caller = caller(peer)) {
            for (int i = 0; i < CALLS; i++) {
                quietly(caller, OperationRequest.of("GET", "a", "/a"), result);
            }

            assertThat(peer.connections()).isEqualTo(CALLS);
        }
    }

    @Test
    void aDownloadThatWasReadGivesItsConnectionBack() throws IOException {
        try (RawPeer peer = RawPeer.playing(repeating(answer("200 OK", "picture")));
                OperationClient caller = caller(peer)) {
            for (int i = 0; i < CALLS; i++) {
                try (Download download = caller.send(OperationRequest.of("GET", "a", "/a"), ResponseDecoder.download())
                        .body()) {
                    assertThat(download.stream()).hasContent("picture");
                }
            }

            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @Test
    void aDownloadThatIsClosedEarlyIsDropped() throws IOException {
        RawPeer.Script endless = connection -> {
            RawPeer.readHead(connection);
            RawPeer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n");
            // Ends when the other side hangs up.
            for (byte[] bytes = new byte[1 << 16]; ; ) {
                connection.getOutputStream().write(bytes);
            }
        };
        try (RawPeer peer = RawPeer.playing(endless);
                OperationClient caller = caller(peer)) {
            for (int i = 0; i < CALLS; i++) {
                try (Download download = caller.send(OperationRequest.of("GET", "a", "/a"), ResponseDecoder.download())
                        .body()) {
                    assertThat(download.stream().read()).isZero();
                }
            }

            assertThat(peer.connections()).isEqualTo(CALLS);
        }
    }

    @Test
    void aDownloadNobodyTouchesIsDropped() throws IOException {
        try (RawPeer peer = RawPeer.playing(repeating(answer("200 OK", HUGE)));
                OperationClient caller = caller(peer)) {
            for (int i = 0; i < CALLS; i++) {
                caller.send(OperationRequest.of("GET", "a", "/a"), ResponseDecoder.download())
                        .body()
                        .close();
            }

            assertThat(peer.connections()).isEqualTo(CALLS);
        }
    }

    @Test
    void aSourceThatBreaksOffMakesRoomForAnother() {
        try (RawPeer peer = RawPeer.silent();
                OperationClient caller = caller(peer)) {
            Upload upload = Upload.of("a.png", () -> new InputStream() {
                private int left = 100_000;

                @Override
                public int read() throws IOException {
                    if (left <= 0) {
                        throw new IOException("the disk is gone");
                    }
                    left--;
                    return 'x';
                }
            });
            for (int i = 0; i < CALLS; i++) {
                OperationRequest call = OperationRequest.of("PUT", "a", "/a").binary("image/png", upload);

                assertThatThrownBy(() -> caller.send(call, ResponseDecoder.none()))
                        .hasMessageContaining("the disk is gone");
            }
            peer.awaitConnections(CALLS);

            assertThat(peer.connections()).isEqualTo(CALLS);
        }
    }

    @Test
    void aSourceThatFailsInItsOwnWayMakesRoomForAnother() {
        try (RawPeer peer = RawPeer.silent();
                OperationClient caller = caller(peer)) {
            Upload upload = Upload.of("a.png", () -> {
                throw new IllegalStateException("not opened yet");
            });
            for (int i = 0; i < CALLS; i++) {
                OperationRequest call = OperationRequest.of("PUT", "a", "/a").binary("image/png", upload);

                assertThatThrownBy(() -> caller.send(call, ResponseDecoder.none()))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void timeOutsMakeRoomForOthers() {
        try (RawPeer peer = RawPeer.silent();
                OperationClient caller = toy(peer.uri())
                        .maxConnections(1)
                        .readTimeout(Duration.ofMillis(50))
                        .build()) {
            for (int i = 0; i < CALLS; i++) {
                assertThatThrownBy(() -> caller.send(OperationRequest.of("GET", "a", "/a"), ResponseDecoder.none()))
                        .isInstanceOf(TransportException.class);
            }
            peer.awaitConnections(CALLS);

            assertThat(peer.connections()).isEqualTo(CALLS);
        }
    }

    @Test
    void waitingForAConnectionEndsAfterTheConnectTimeout() throws IOException {
        try (RawPeer peer = RawPeer.playing(repeating(answer("200 OK", HUGE)));
                OperationClient caller = toy(peer.uri())
                        .maxConnections(1)
                        .connectTimeout(Duration.ofMillis(200))
                        .build();
                Download held = caller.send(OperationRequest.of("GET", "a", "/a"), ResponseDecoder.download())
                        .body()) {
            assertThat(held.stream().read()).isEqualTo('x');

            assertThatThrownBy(() -> caller.send(OperationRequest.of("GET", "a", "/a"), ResponseDecoder.none()))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("no free connection");
        }
    }

    private OperationClient caller(RawPeer peer) {
        return toy(peer.uri())
                .maxConnections(1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    private static void quietly(OperationClient caller, OperationRequest call, ResponseDecoder<?> result) {
        try {
            caller.send(call, result);
        } catch (DarkroomException e) {
            assertThat(e).message().doesNotContain("no free connection", "Timeout deadline");
        }
    }
}
