package dev.darkroom.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.peer.RawPeer;
import dev.darkroom.client.peer.Wire;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A client is closed while it sends a file: the call ends as if the network had broken, and soon. */
@Timeout(30)
@ParameterizedClass
@EnumSource(Wire.class)
class ClosedDuringUploadTest {

    @Parameter
    Wire wire;

    private ToyBuilder toy(URI host) {
        return new ToyBuilder(host).transport(wire::open);
    }

    private final AtomicBoolean sourceClosed = new AtomicBoolean();

    @Test
    void betweenTwoPieces() {
        try (RawPeer peer = RawPeer.silent()) {
            OperationClient caller = toy(peer.uri()).build();

            assertThatThrownBy(() -> caller.send(upload(64, caller::close), ResponseDecoder.none()))
                    .isInstanceOf(TransportException.class);
            assertThat(sourceClosed).isTrue();
        }
    }

    @Test
    void whileNobodyTakesThePieces() throws Exception {
        CountDownLatch enough = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        RawPeer.Script deaf = connection -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        try (RawPeer peer = RawPeer.playing(deaf)) {
            OperationClient caller = toy(peer.uri()).build();
            Future<?> call = thread.submit(() -> caller.send(upload(1, enough::countDown), ResponseDecoder.none()));
            enough.await();
            caller.close();

            assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(TransportException.class);
            assertThat(sourceClosed).isTrue();
        } finally {
            over.countDown();
            thread.shutdownNow();
        }
    }

    /** A file without an end; something is run when so much of it was read. */
    private OperationRequest upload(int mebibytes, Runnable then) {
        InputStream endless = new InputStream() {
            private long left = (long) mebibytes << 20;

            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] bytes, int offset, int count) {
                left -= count;
                if (left < 0) {
                    then.run();
                }
                return count;
            }

            @Override
            public void close() {
                sourceClosed.set(true);
            }
        };
        return OperationRequest.of("PUT", "replace", "/slides/7").binary("image/png", Upload.once("a.png", endless));
    }
}
