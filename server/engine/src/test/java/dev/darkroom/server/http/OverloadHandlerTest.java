package dev.darkroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OverloadHandlerTest {

    private static final String BODY = "x".repeat(100);

    @TempDir
    private Path folder;

    /** One whose body is awaited, so that it is worked on until that comes. */
    private static Socket occupy(LampServer server) throws IOException {
        Socket busy = server.connect();
        LampServer.send(
                busy,
                LampServer.request("PUT", "/v1/lamps/1/switch/on", "Content-Length: 100", "Expect: 100-continue"));
        assertThat(readHead(busy)).startsWith("HTTP/1.1 100");
        return busy;
    }

    private static String readHead(Socket socket) throws IOException {
        InputStream input = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append(new String(new byte[] {(byte) input.read()}, StandardCharsets.ISO_8859_1));
        }
        return head.toString();
    }

    @Test
    void whatIsTooMuchIsTurnedAwayAtOnceInTheProvidersWords() throws IOException {
        try (LampServer server = new LampServer(folder, new Capacity(1, 0, Duration.ofMinutes(1)));
                Socket busy = occupy(server)) {
            assertThat(server.exchange(LampServer.get("/v1/lamps")))
                    .startsWith("HTTP/1.1 503")
                    .contains("\r\nRetry-After: 1\r\n")
                    .endsWith("{\"left\":\"/v1/lamps\"}");
            LampServer.send(busy, BODY);
            assertThat(LampServer.readAll(busy)).startsWith("HTTP/1.1 200").endsWith("{\"bytes\":100}");
        }
    }

    @Test
    void whatIsALittleTooMuchWaits() throws IOException {
        try (LampServer server = new LampServer(folder, new Capacity(1, 1, Duration.ofMinutes(1)));
                Socket busy = occupy(server);
                Socket waiting = server.connect()) {
            LampServer.send(waiting, LampServer.get("/v1/lamps"));
            LampServer.send(busy, BODY);
            assertThat(LampServer.readAll(busy)).startsWith("HTTP/1.1 200");
            assertThat(LampServer.readAll(waiting)).startsWith("HTTP/1.1 200").endsWith("{\"lamps\":2}");
        }
    }

    @Test
    void whatHasWaitedForTooLongIsTurnedAway() throws IOException {
        try (LampServer server = new LampServer(folder, new Capacity(1, 1, Duration.ofMillis(50)));
                Socket busy = occupy(server)) {
            assertThat(server.exchange(LampServer.get("/v1/lamps")))
                    .startsWith("HTTP/1.1 503")
                    .contains("\r\nRetry-After: 1\r\n")
                    .endsWith("{\"left\":\"/v1/lamps\"}");
            LampServer.send(busy, BODY);
            assertThat(LampServer.readAll(busy)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void slowClientsAndWhatIsTurnedAwayLeaveThreads() {
        QueuedThreadPool threads = new QueuedThreadPool(200);
        Capacity capacity = Capacity.of(threads);

        assertThat(capacity.maxActiveCount()).isEqualTo(180);
        assertThat(capacity.maxWaitingCount()).isEqualTo(150);
        assertThat(new Capacity(1, 0, Duration.ZERO).maxWaitingCount()).isEqualTo(1);
    }
}
