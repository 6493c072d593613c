package dev.darkroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RequestDrainHandlerTest {

    private static final int LARGE = 8_000_000;

    private LampServer server;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = new LampServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The client sends everything before it reads anything, as most do. */
    private String sendThenRead(String method, String path) throws IOException {
        return server.exchange(LampServer.request(method, path, "Content-Length: " + LARGE) + "x".repeat(LARGE));
    }

    @Test
    void whoIsRefusedWhileSendingLearnsWhy() throws IOException {
        assertThat(sendThenRead("PATCH", "/v1/lamps"))
                .startsWith("HTTP/1.1 405")
                .doesNotContain("RESET");
        assertThat(sendThenRead("PUT", "/nowhere")).startsWith("HTTP/1.1 404").doesNotContain("RESET");
        assertThat(sendThenRead("DELETE", "/v1/lamps/1"))
                .startsWith("HTTP/1.1 500")
                .doesNotContain("RESET");
    }

    @Test
    void aBodyThatNobodyAskedForDoesNoHarm() throws IOException {
        assertThat(sendThenRead("GET", "/v1/lamps")).startsWith("HTTP/1.1 200").endsWith("{\"lamps\":2}");
    }

    /** Unread bytes would make the system reset the connection, and the answer on its way would be lost. */
    @Test
    void aLateBodyDoesNotCutALargeAnswer() throws IOException {
        try (Socket socket = server.connect()) {
            LampServer.send(socket, LampServer.request("POST", "/v1/lamps", "Content-Length: 20"));
            StringBuilder begun = new StringBuilder();
            while (begun.indexOf("\r\n\r\n") < 0) {
                begun.append((char) socket.getInputStream().read());
            }
            LampServer.send(socket, "x".repeat(20));
            assertThat(begun + LampServer.readAll(socket))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("xxx\"}");
        }
    }

    @Test
    void theConnectionGoesOnBehindADrainedBody() throws IOException {
        try (Socket socket = server.connect()) {
            LampServer.send(
                    socket,
                    "PATCH /v1/lamps HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n"
                            + "x".repeat(100_000)
                            + LampServer.get("/v1/lamps"));
            assertThat(LampServer.readAll(socket)).contains("HTTP/1.1 405").contains("HTTP/1.1 200");
        }
    }

    @Test
    void whoWaitsForAWordIsNotAskedToSend() throws IOException {
        String answer = server.exchange(
                LampServer.request("PATCH", "/v1/lamps", "Content-Length: 100", "Expect: 100-continue"));
        assertThat(answer).startsWith("HTTP/1.1 405");
    }

    @Test
    void anAnswerThatBreaksOffEndsWithItsConnection() throws IOException {
        String answer = server.exchange(LampServer.get("/v1/lamps/7").replace("Connection: close\r\n", ""));
        assertThat(answer).startsWith("HTTP/1.1 200").hasSizeGreaterThan(100_000);
        assertThat(answer.replace("RESET", "")).doesNotEndWith("0\r\n\r\n").doesNotContain("HTTP/1.1 500");
    }
}
