package dev.darkroom.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.peer.TlsKeys;
import dev.darkroom.client.peer.Wire;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** TLS says goodbye on the connection itself, which must not wait for an upload that nobody takes. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Wire.class)
class ClosedDuringTlsUploadTest {

    @Parameter
    Wire wire;

    private ToyBuilder toy(URI host) {
        return new ToyBuilder(host).transport(wire::open);
    }

    private final Semaphore reads = new Semaphore(0);
    private final InputStream endless = new InputStream() {
        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) {
            reads.release();
            return count;
        }
    };

    @Test
    void closingEndsTheCall() throws Exception {
        TlsKeys keys = TlsKeys.shared();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (SSLServerSocket deaf = (SSLServerSocket)
                keys.showing().getServerSocketFactory().createServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            Future<SSLSocket> connection = threads.submit(() -> {
                SSLSocket accepted = (SSLSocket) deaf.accept();
                accepted.startHandshake();
                return accepted;
            });
            OperationClient caller = toy(URI.create("https://localhost:" + deaf.getLocalPort()))
                    .sslContext(keys.trusting())
                    .build();
            OperationRequest upload = OperationRequest.of("PUT", "replace", "/slides/7")
                    .binary("image/png", Upload.once("a.png", endless));
            Future<?> call = threads.submit(() -> caller.send(upload, ResponseDecoder.none()));
            try (SSLSocket open = connection.get()) {
                reads.acquire();
                while (reads.tryAcquire(1, TimeUnit.SECONDS)) {
                    // Goes on until no buffer takes any more.
                }

                Future<?> closed = threads.submit(caller::close);

                closed.get(10, TimeUnit.SECONDS);
                assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(TransportException.class);
                assertThat(open.isClosed()).isFalse();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
