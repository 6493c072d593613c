package dev.darkroom.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.client.body.Upload;
import dev.darkroom.client.body.UploadBody;
import dev.darkroom.client.peer.RawPeer;
import dev.darkroom.client.peer.TlsKeys;
import dev.darkroom.client.peer.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A provider that refuses a body over TLS, and takes no more of it, is heard; {@link RequestBodyEntityTest} has it without TLS. */
@Timeout(60)
class EarlyResponseTest {

    private final CountDownLatch answered = new CountDownLatch(1);

    /** One mebibyte, and what the sockets do not hold only when the response has left. */
    private final InputStream endless = new InputStream() {

        private long read;

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            if (read >= 1 << 20) {
                awaitAnswer();
            }
            read += count;
            return count;
        }
    };

    private void awaitAnswer() throws IOException {
        try {
            answered.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aResponseOverTlsIsHeardWhileTheBodyIsSent() throws Exception {
        TlsKeys keys = TlsKeys.shared();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (SSLServerSocket deaf = (SSLServerSocket) keys.showing()
                        .getServerSocketFactory()
                        .createServerSocket(0, 1, InetAddress.getByName("localhost"));
                Transport transport = Wire.HTTP_CLIENT.open(ConnectionOptions.builder()
                        .sslContext(keys.trusting())
                        .readTimeout(Duration.ofSeconds(10))
                        .build())) {
            Future<SSLSocket> peer = thread.submit(() -> refuse(deaf));
            HttpRequest request = HttpRequest.builder(
                            "PUT", URI.create("https://localhost:" + deaf.getLocalPort() + "/a"))
                    .body(new UploadBody(Upload.once("a.png", endless)))
                    .build();

            try (HttpResponse response = transport.send(request)) {
                assertThat(response.status()).isEqualTo(413);
            }
            peer.get().close();
        } finally {
            thread.shutdownNow();
        }
    }

    /** Takes a mebibyte, answers, and leaves the rest in the network. */
    private SSLSocket refuse(SSLServerSocket server) throws IOException {
        SSLSocket connection = (SSLSocket) server.accept();
        RawPeer.readHead(connection);
        connection.getInputStream().readNBytes(1 << 20);
        RawPeer.write(connection, "HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno");
        answered.countDown();
        return connection;
    }
}
