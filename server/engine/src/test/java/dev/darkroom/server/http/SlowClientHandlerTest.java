package dev.darkroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SlowClientHandlerTest {

    private static final String BODY = LampServer.request("PUT", "/v1/lamps/1/switch/on", "Content-Length: 100");

    private final List<Socket> slow = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void close() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    /** So little fits on the way that the server waits soon. */
    private static void connectNarrowly(Socket socket, LampServer server) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.connect(
                new InetSocketAddress(server.uri().getHost(), server.uri().getPort()));
    }

    private static void answersOthers(LampServer server) throws IOException {
        assertThat(server.exchange(LampServer.get("/v1/lamps"))).startsWith("HTTP/1.1 200");
        assertThat(server.exchange(BODY + "x".repeat(100))).endsWith("{\"bytes\":100}");
    }

    @Test
    void manyWhoSendSlowlyDoNotKeepOthersWaiting() throws IOException {
        try (LampServer server = new LampServer(folder)) {
            for (int i = 0; i < 250; i++) {
                Socket socket = server.connect();
                slow.add(socket);
                LampServer.send(socket, BODY + "x");
            }
            answersOthers(server);
            close();
        }
    }

    @Test
    void manyWhoReadSlowlyDoNotKeepOthersWaiting() throws IOException {
        try (LampServer server = new LampServer(folder)) {
            for (int i = 0; i < 250; i++) {
                Socket socket = new Socket();
                slow.add(socket);
                connectNarrowly(socket, server);
                LampServer.send(socket, LampServer.get("/v1/lamps/1/bulb"));
            }
            answersOthers(server);
            close();
        }
    }

    @Test
    void whoSendsTooSlowlyIsCutOff() throws IOException {
        try (LampServer server = new LampServer(folder, new TransferLimits(1024, Duration.ofMillis(200), 10))) {
            assertThat(server.exchange(BODY + "x")).doesNotStartWith("HTTP/1.1 200");
            answersOthers(server);
        }
    }

    @Test
    void whoReadsTooSlowlyIsCutOff() throws IOException {
        try (LampServer server = new LampServer(folder, new TransferLimits(1 << 20, Duration.ofMillis(200), 10));
                Socket socket = new Socket()) {
            connectNarrowly(socket, server);
            LampServer.send(socket, LampServer.get("/v1/lamps/1/bulb"));
            answersOthers(server);
            assertThat(server.lamps().cut().join()).isNotNull();
        }
    }
}
