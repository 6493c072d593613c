package dev.darkroom.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.error.TransportException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** TLS says goodbye on the connection itself, which must not wait for an upload that nobody takes. */
@Isolated("trusted certificates belong to the whole process")
@Timeout(60)
class ClosedDuringTlsUploadTest {

    private static final String TRUSTED = "javax.net.ssl.trustStore";
    private static final String TRUSTED_PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final String PASSWORD = "changeit";

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

    @TempDir
    private Path folder;

    private final Map<String, @Nullable String> before = new HashMap<>();

    @BeforeEach
    void remember() {
        List.of(TRUSTED, TRUSTED_PASSWORD).forEach(name -> before.put(name, System.getProperty(name)));
    }

    @AfterEach
    void restore() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @Test
    void closingEndsTheCall() throws Exception {
        Path keys = keys();
        System.setProperty(TRUSTED, keys.toString());
        System.setProperty(TRUSTED_PASSWORD, PASSWORD);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (SSLServerSocket deaf = listening(keys)) {
            Future<SSLSocket> connection = threads.submit(() -> {
                SSLSocket accepted = (SSLSocket) deaf.accept();
                accepted.startHandshake();
                return accepted;
            });
            OperationClient caller = new ToyBuilder(URI.create("https://localhost:" + deaf.getLocalPort())).build();
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

    private Path keys() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "host",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        return keys;
    }

    private static SSLServerSocket listening(Path keys) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getByName("localhost"));
    }
}
