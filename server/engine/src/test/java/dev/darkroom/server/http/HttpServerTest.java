package dev.darkroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpServerTest {

    private LampServer server;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = new LampServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** What stops the server waits for nobody who only might ask again. */
    @Test
    void closesConnectionsThatAreKeptForLater() throws IOException {
        try (Socket idle = server.connect();
                Socket fresh = server.connect();
                Socket busy = server.connect()) {
            LampServer.send(idle, LampServer.get("/v1/lamps").replace("Connection: close\r\n", ""));
            String answer = "";
            while (!answer.endsWith("{\"lamps\":2}")) {
                answer += (char) idle.getInputStream().read();
            }
            LampServer.send(
                    busy,
                    LampServer.request("PUT", "/v1/lamps/1/switch/on", "Content-Length: 10", "Expect: 100-continue"));
            for (String line = ""; !line.endsWith("\r\n\r\n"); ) {
                line += (char) busy.getInputStream().read();
            }
            awaitClosing(idle);
            awaitClosing(fresh);
            LampServer.send(busy, "x".repeat(10));
            assertThat(LampServer.readAll(busy)).endsWith("{\"bytes\":10}");
        }
    }

    /** A connection is idle a little after its client has read the answer, and known a little after it was made. */
    private void awaitClosing(Socket connection) throws IOException {
        connection.setSoTimeout(20);
        while (true) {
            server.closeIdleConnections();
            try {
                assertThat(connection.getInputStream().read()).isNegative();
                return;
            } catch (SocketTimeoutException e) {
                // It is not closed yet.
            }
        }
    }

    /** Such names are common among containers; {@link java.net.URI} takes them for none. */
    @ParameterizedTest
    @ValueSource(strings = {"image_server", "image_server:8080", "-", "a..b", "[::1]:80", "localhost."})
    void anyHostIsServed(String host) throws IOException {
        String answer = server.exchange(LampServer.get("/v1/lamps/base").replace("localhost", host));
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .endsWith("{\"base\":\"http://" + host.replace(":80\"", "\"").replaceAll(":80$", "") + "/\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP://localhost/v1/lamps, 200",
        "hTTp://LOCALHOST/v1/lamps, 200",
        "http://localhost/v1/lamps, 200",
    })
    void schemesAreWrittenInAnyCase(String target, int status) throws IOException {
        String host = target.contains("LOCAL") ? "LOCALHOST" : "localhost";
        assertThat(server.exchange(LampServer.get(target).replace("Host: localhost", "Host: " + host)))
                .startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+2", "-0", "0x2", "2.0", "2 2"})
    void aLengthIsMadeOfDigits(String length) throws IOException {
        String answer =
                server.exchange(LampServer.request("PUT", "/v1/lamps/1/switch/on", "Content-Length: " + length) + "xx");
        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void nothingIsTakenBehindConnect() throws IOException {
        try (Socket socket = server.connect()) {
            LampServer.send(socket, "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\n\r\n");
            assertThat(LampServer.readAll(socket)).startsWith("HTTP/1.1 400").contains("Connection: close");
        }
    }
}
