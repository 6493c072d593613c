package dev.darkroom.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.darkroom.client.ClientBuilder;
import dev.darkroom.client.body.Download;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.peer.Peer;
import dev.darkroom.client.peer.RawPeer;
import dev.darkroom.client.peer.Wire;
import dev.darkroom.client.retry.RetryClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call as a whole has an end, whatever the provider does, and the connection ends with it. */
@Timeout(30)
@ParameterizedClass
@EnumSource(Wire.class)
class DeadlineTest {

    @Parameter
    Wire wire;

    private static final Duration SOON = Duration.ofMillis(200);

    private final CountDownLatch hungUp = new CountDownLatch(1);

    /** What generated builders are; no other timeout ends a call in time. */
    private static final class Builder extends ClientBuilder<Builder> {

        Builder(URI host) {
            super(host);
        }

        OperationClient build() {
            return caller();
        }
    }

    private static OperationRequest get() {
        return OperationRequest.of("GET", "getSlide", "/slides/7").retry(RetryClass.SAFE);
    }

    private void awaitEnd(Socket connection) throws IOException {
        try {
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        } finally {
            hungUp.countDown();
        }
    }

    private void stall(Socket connection) throws IOException {
        try {
            RawPeer.readHead(connection);
            RawPeer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        } finally {
            awaitEnd(connection);
        }
    }

    /** A response that goes on for ever behind these headers, too lively for any other timeout. */
    private RawPeer.Script trickling(String headers) {
        return connection -> {
            try {
                RawPeer.readHead(connection);
                RawPeer.write(connection, "HTTP/1.1 200 OK\r\n" + headers);
                while (!hungUp.await(5, TimeUnit.MILLISECONDS)) {
                    RawPeer.write(connection, "x");
                }
            } catch (InterruptedException | IOException e) {
                hungUp.countDown();
            }
        };
    }

    /** On a machine that is so busy that a call ends before it has come to the point, it is made once more with more time. */
    private TransportException late(RawPeer peer, OperationRequest call, Predicate<TransportException> cameToThePoint)
            throws Exception {
        for (Duration time = SOON; time.compareTo(Duration.ofSeconds(20)) < 0; time = time.multipliedBy(4)) {
            try (OperationClient client = new Builder(peer.uri())
                    .transport(wire::open)
                    .callTimeout(time)
                    .build()) {
                TransportException failure = Objects.requireNonNull(catchThrowableOfType(
                        TransportException.class, () -> client.send(call, ResponseDecoder.text())));
                assertThat(failure).hasCauseInstanceOf(DeadlineExceededException.class);
                assertThat(failure).hasMessageContaining("the call was not over after " + time.toMillis() + " ms");
                assertThat(failure.attempts()).isEqualTo(1);
                if (cameToThePoint.test(failure)) {
                    assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
                    return failure;
                }
            }
        }
        throw new AssertionError("no call came to the point");
    }

    private static Predicate<TransportException> connected(RawPeer peer) {
        return failure -> peer.connections() > 0;
    }

    @Test
    void aSilentProvider() throws Exception {
        try (RawPeer peer = RawPeer.playing(this::awaitEnd)) {
            assertThat(late(peer, get(), connected(peer)).status()).isEmpty();
        }
    }

    @Test
    void aResponseThatTrickles() throws Exception {
        try (RawPeer peer = RawPeer.playing(trickling("Content-Length: 1000000000\r\n\r\n"))) {
            assertThat(late(peer, get(), failure -> failure.status().isPresent())
                            .status())
                    .hasValue(200);
        }
    }

    @Test
    void headersThatTrickle() throws Exception {
        try (RawPeer peer = RawPeer.playing(trickling("X-Long: "))) {
            assertThat(late(peer, get(), connected(peer)).status()).isEmpty();
        }
    }

    @Test
    void anUploadThatNobodyTakes() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        AtomicBoolean begun = new AtomicBoolean();
        RawPeer.Script deaf = connection -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                begun.set(true);
                return count;
            }

            @Override
            public void close() {
                hungUp.countDown();
            }
        };
        try (RawPeer peer = RawPeer.playing(deaf)) {
            late(
                    peer,
                    OperationRequest.of("PUT", "replace", "/slides/7")
                            .binary("image/png", Upload.once("a.png", endless)),
                    failure -> begun.get());
        } finally {
            over.countDown();
        }
    }

    @Test
    void aDownloadThatIsReadTooSlowly() throws Exception {
        try (RawPeer peer = RawPeer.playing(this::stall);
                OperationClient client =
                        new Builder(peer.uri()).transport(wire::open).build();
                Download download = client.send(get().callTimeout(SOON.multipliedBy(10)), ResponseDecoder.download())
                        .body()) {
            assertThatThrownBy(() -> download.stream().readAllBytes()).isInstanceOf(DeadlineExceededException.class);
            assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void waitingForAFreeConnection() throws Exception {
        try (RawPeer peer = RawPeer.playing(this::stall);
                OperationClient client = new Builder(peer.uri())
                        .transport(wire::open)
                        .maxConnections(1)
                        .build();
                Download held = client.send(get(), ResponseDecoder.download()).body()) {
            assertThatThrownBy(() -> client.send(get().callTimeout(SOON), ResponseDecoder.text()))
                    .hasCauseInstanceOf(DeadlineExceededException.class);
            assertThat(held.stream().read()).isEqualTo('a');
        }
    }

    /** A deadline that was kept must not harm the next call on the same connection. */
    @Test
    void aCallInTimeKeepsItsConnection() {
        try (Peer peer = Peer.answering(Peer.Answer.json(200, "{}"));
                OperationClient client = new Builder(peer.uri())
                        .transport(wire::open)
                        .callTimeout(Duration.ofMinutes(5))
                        .build()) {
            for (int call = 0; call < 3; call++) {
                assertThat(client.send(get(), ResponseDecoder.text()).body()).isEqualTo("{}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0009S", "P25D", "PT2562047788015215H"})
    void timeoutsHaveARange(Duration timeout) {
        assertThatThrownBy(() -> new Builder(URI.create("http://light.example"))
                        .transport(wire::open)
                        .callTimeout(timeout))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("callTimeout");
        assertThatThrownBy(() -> get().callTimeout(timeout)).isInstanceOf(IllegalArgumentException.class);
    }
}
