package dev.darkroom.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.darkroom.client.ClientBuilder;
import dev.darkroom.client.body.Download;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.CallOptions;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A call ends when somebody cancels it, wherever it is, and its connection with it. */
@Timeout(30)
@ParameterizedClass
@EnumSource(Wire.class)
class CancellationTest {

    @Parameter
    Wire wire;

    @AutoClose("shutdownNow")
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch underWay = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);

    /** What generated builders are; no timeout ends a call in time. */
    private static final class Builder extends ClientBuilder<Builder> {

        Builder(URI host) {
            super(host);
        }

        OperationClient build(Cancellation cancellation) {
            return caller().withOptions(
                            CallOptions.builder().cancellation(cancellation).build());
        }
    }

    private static OperationRequest get() {
        return OperationRequest.of("GET", "getSlide", "/slides/7").retry(RetryClass.SAFE);
    }

    private void awaitEnd(Socket connection) throws IOException {
        RawPeer.readHead(connection);
        awaitHangUp(connection);
    }

    private void awaitHangUp(Socket connection) throws IOException {
        underWay.countDown();
        try {
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        } finally {
            hungUp.countDown();
        }
    }

    private void stall(Socket connection) throws IOException {
        RawPeer.readHead(connection);
        RawPeer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        awaitHangUp(connection);
    }

    /** Cancels a call that is under way, and returns what it throws. */
    private TransportException cancelled(OperationClient client, OperationRequest call) throws Exception {
        Future<TransportException> failure = threads.submit(() -> {
            TransportException thrown =
                    catchThrowableOfType(TransportException.class, () -> client.send(call, ResponseDecoder.text()));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            return thrown;
        });
        underWay.await();
        cancellation.cancel();
        return failure.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whileAResponseIsAwaited() throws Exception {
        try (RawPeer peer = RawPeer.playing(this::awaitEnd);
                OperationClient client =
                        new Builder(peer.uri()).transport(wire::open).build(cancellation)) {
            TransportException failure = cancelled(client, get());

            assertThat(failure).hasCauseInstanceOf(CallCancelledException.class).hasMessageContaining("was cancelled");
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whileAResponseIsRead() throws Exception {
        try (RawPeer peer = RawPeer.playing(this::stall);
                OperationClient client =
                        new Builder(peer.uri()).transport(wire::open).build(cancellation)) {
            TransportException failure = cancelled(client, get());

            assertThat(failure).hasCauseInstanceOf(CallCancelledException.class);
            assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whileADownloadIsRead() throws Exception {
        try (RawPeer peer = RawPeer.playing(this::stall);
                OperationClient client =
                        new Builder(peer.uri()).transport(wire::open).build(cancellation);
                Download download =
                        client.send(get(), ResponseDecoder.download()).body()) {
            Future<?> reading = threads.submit(() -> download.stream().readAllBytes());
            cancellation.cancel();

            assertThatThrownBy(() -> reading.get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(CallCancelledException.class);
            assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whileABodyIsSentThatNobodyTakes() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
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
                underWay.countDown();
                return count;
            }
        };
        try (RawPeer peer = RawPeer.playing(deaf);
                OperationClient client =
                        new Builder(peer.uri()).transport(wire::open).build(cancellation)) {
            OperationRequest upload = OperationRequest.of("PUT", "replace", "/slides/7")
                    .binary("image/png", Upload.once("a.png", endless));

            assertThat(cancelled(client, upload)).hasCauseInstanceOf(CallCancelledException.class);
        } finally {
            over.countDown();
        }
    }

    @Test
    void whileAFreeConnectionIsAwaited() throws Exception {
        try (RawPeer peer = RawPeer.playing(this::stall);
                OperationClient client = new Builder(peer.uri())
                        .transport(wire::open)
                        .maxConnections(1)
                        .build(new Cancellation());
                Download held = client.send(get(), ResponseDecoder.download()).body()) {
            OperationClient waiting = client.withOptions(
                    CallOptions.builder().cancellation(cancellation).build());

            assertThat(cancelled(waiting, get())).hasCauseInstanceOf(CallCancelledException.class);
            assertThat(held.stream().read()).isEqualTo('a');
        }
    }

    @Test
    void whatBeginsLaterEndsAtOnce() {
        try (Peer peer = Peer.answering(Peer.Answer.json(200, "{}"));
                OperationClient client =
                        new Builder(peer.uri()).transport(wire::open).build(cancellation)) {
            assertThat(client.send(get(), ResponseDecoder.text()).body()).isEqualTo("{}");
            cancellation.cancel();
            cancellation.cancel();

            assertThat(cancellation.isCancelled()).isTrue();
            assertThatThrownBy(() -> client.send(get(), ResponseDecoder.text()))
                    .hasCauseInstanceOf(CallCancelledException.class);
        }
    }

    @Test
    void callsThatAreOverAreNoMoreWatched() {
        List<String> run = new ArrayList<>();
        Cancellation.watch(cancellation, () -> run.add("over")).close();
        Cancellation.watch(null, () -> run.add("nobody")).close();
        Cancellation.Watch open = Cancellation.watch(cancellation, () -> run.add("open"));
        cancellation.cancel();
        open.close();
        Cancellation.watch(cancellation, () -> run.add("late")).close();

        assertThat(run).containsExactly("open", "late");
    }
}
