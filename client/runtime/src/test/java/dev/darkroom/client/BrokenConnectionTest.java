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
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.peer.RawPeer;
import dev.darkroom.client.peer.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way a connection can fail is told, and told as that. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Wire.class)
class BrokenConnectionTest {

    @Parameter
    Wire wire;

    private ToyBuilder toy(URI host) {
        return new ToyBuilder(host).transport(wire::open);
    }

    private static final String WHERE = "get_slide (GET %s/slides/7)";

    @TempDir
    private Path folder;

    @Test
    void nobodyListens() {
        URI nobody = RawPeer.nobody();
        try (OperationClient caller = caller(nobody)) {
            assertThatThrownBy(() -> caller.send(call(), ResponseDecoder.of(JsonNode.class)))
                    .isInstanceOf(TransportException.class)
                    .hasMessageStartingWith(WHERE.formatted(nobody))
                    .hasRootCauseInstanceOf(ConnectException.class);
        }
    }

    @Test
    void nobodyAnswers() {
        try (RawPeer peer = RawPeer.silent();
                OperationClient caller = caller(peer.uri(), Duration.ofMillis(200))) {
            assertThatThrownBy(() -> caller.send(call(), ResponseDecoder.of(JsonNode.class)))
                    .isInstanceOf(TransportException.class)
                    .hasMessageStartingWith(WHERE.formatted(peer.uri()))
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void theAnswerStops() {
        RawPeer.Script stopping = connection -> {
            RawPeer.readHead(connection);
            RawPeer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":");
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
        try (RawPeer peer = RawPeer.playing(stopping);
                OperationClient caller = caller(peer.uri(), Duration.ofMillis(200))) {
            assertThatThrownBy(() -> caller.send(call(), ResponseDecoder.of(JsonNode.class)))
                    .isInstanceOf(TransportException.class)
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
        }
    }

    static Stream<Arguments> cuts() {
        return Stream.of(
                argumentSet("before the answer", ""),
                argumentSet("in the status line", "HTTP/1.1 20"),
                argumentSet("in the headers", "HTTP/1.1 200 OK\r\nContent-Le"),
                argumentSet("before the body", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"),
                argumentSet("in the body", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\":1}"),
                argumentSet("before a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
                argumentSet("in a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"a\":1}"),
                argumentSet("after a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":1}\r\n"),
                argumentSet("bad chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{\"a\":1}\r\n"),
                argumentSet("no HTTP", "SSH-2.0-OpenSSH_9\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void anAnswerIsCut(String answer) {
        try (RawPeer peer = RawPeer.answering(answer);
                OperationClient caller = caller(peer.uri())) {
            assertThatThrownBy(() -> caller.send(call(), ResponseDecoder.of(JsonNode.class)))
                    .isInstanceOf(TransportException.class)
                    .hasMessageStartingWith(WHERE.formatted(peer.uri()))
                    .hasCauseInstanceOf(IOException.class)
                    .message()
                    .doesNotEndWith("null");
        }
    }

    static Stream<Arguments> cutBodies() {
        return cuts().filter(cut -> String.valueOf(cut.get()[0]).contains("\r\n\r\n")
                && !String.valueOf(cut.get()[0]).startsWith("SSH"));
    }

    @ParameterizedTest
    @MethodSource("cutBodies")
    void aDownloadIsCut(String answer) throws IOException {
        try (RawPeer peer = RawPeer.answering(answer);
                OperationClient caller = caller(peer.uri());
                Download download =
                        caller.send(call(), ResponseDecoder.download()).body()) {
            assertThatThrownBy(() -> download.saveTo(folder.resolve("a.png"))).isInstanceOf(IOException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("cutBodies")
    void anAnswerNobodyReadsIsCut(String answer) {
        try (RawPeer peer = RawPeer.answering(answer);
                OperationClient caller = caller(peer.uri())) {
            assertThatThrownBy(() -> caller.send(call(), ResponseDecoder.none()))
                    .isInstanceOf(TransportException.class);
        }
    }

    @Test
    void anErrorIsCut() {
        try (RawPeer peer = RawPeer.answering("HTTP/1.1 503 Busy\r\nContent-Length: 100\r\n\r\n{\"a\":");
                OperationClient caller = caller(peer.uri())) {
            assertThatThrownBy(() -> caller.send(call(), ResponseDecoder.of(JsonNode.class)))
                    .isInstanceOfSatisfying(ApiException.class, failure -> {
                        assertThat(failure.status()).isEqualTo(503);
                        assertThat(failure.rawBody()).isEqualTo("{\"a\":");
                    });
        }
    }

    @Test
    void aSourceBreaksOff() {
        try (RawPeer peer = RawPeer.silent();
                OperationClient caller = caller(peer.uri())) {
            Upload upload = Upload.of("a.png", () -> {
                throw new IOException("the disk is gone");
            });
            OperationRequest call =
                    OperationRequest.of("PUT", "replace", "/slides/7").binary("image/png", upload);

            assertThatThrownBy(() -> caller.send(call, ResponseDecoder.none()))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("the disk is gone");
        }
    }

    @Test
    void aSourceFailsInItsOwnWay() {
        try (RawPeer peer = RawPeer.silent();
                OperationClient caller = caller(peer.uri())) {
            Upload upload = Upload.of("a.png", () -> {
                throw new IllegalStateException("not opened yet");
            });
            OperationRequest call =
                    OperationRequest.of("PUT", "replace", "/slides/7").binary("image/png", upload);

            assertThatThrownBy(() -> caller.send(call, ResponseDecoder.none()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("not opened yet");
        }
    }

    @Test
    void theClientIsClosedMeanwhile() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        RawPeer.Script waiting = connection -> {
            RawPeer.readHead(connection);
            asked.countDown();
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (RawPeer peer = RawPeer.playing(waiting)) {
            OperationClient caller = caller(peer.uri());
            Future<?> call = thread.submit(() -> caller.send(call(), ResponseDecoder.of(JsonNode.class)));
            asked.await();

            caller.close();

            assertThatThrownBy(call::get).hasCauseInstanceOf(TransportException.class);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void theThreadIsInterruptedWhileItWaitsForAConnection() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        RawPeer.Script waiting = connection -> {
            RawPeer.readHead(connection);
            taken.countDown();
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
        ExecutorService threads = Executors.newCachedThreadPool();
        try (RawPeer peer = RawPeer.playing(waiting);
                OperationClient caller = toy(peer.uri()).maxConnections(1).build()) {
            threads.submit(() -> caller.send(call(), ResponseDecoder.none()));
            taken.await();
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> caller.send(call(), ResponseDecoder.none()))
                    .isInstanceOf(TransportException.class);
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void bytesThatWereSentAreNotSentAgain() {
        try (RawPeer peer = RawPeer.answering("");
                OperationClient caller = caller(peer.uri())) {
            InputStream bytes = new ByteArrayInputStream(new byte[10]);
            OperationRequest call =
                    OperationRequest.of("PUT", "replace", "/slides/7").binary("image/png", Upload.once("a.png", bytes));

            assertThatThrownBy(() -> caller.send(call, ResponseDecoder.none())).isInstanceOf(TransportException.class);
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    private OperationRequest call() {
        return OperationRequest.of("GET", "get_slide", "/slides/{id}").path("id", 7);
    }

    private OperationClient caller(URI base) {
        return caller(base, Duration.ofSeconds(20));
    }

    private OperationClient caller(URI base, Duration readTimeout) {
        return toy(base).readTimeout(readTimeout).build();
    }
}
