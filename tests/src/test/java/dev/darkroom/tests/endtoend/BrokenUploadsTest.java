package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.client.imagemonkey.ImageMonkeyClient;
import dev.darkroom.junit.TestServer;
import dev.darkroom.tests.wire.TestPictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Uploads that end early leave nothing behind, and slow ones are waited for. */
@Timeout(60)
class BrokenUploadsTest {

    private static final byte[] PICTURE = TestPictures.drawn("a cup");
    private static final int HALF = PICTURE.length / 2;

    @AutoClose
    private final TestServer server = TestServer.start();

    @AutoClose
    private final ImageMonkeyClient monkey =
            ImageMonkeyClient.builder().baseUri(server.uri()).build();

    @Test
    void anUploadThatIsAbortedLeavesNothing() throws IOException {
        try (RawConnection connection = new RawConnection(server.uri())) {
            beginUpload(connection);
            connection.reset();
        }
        assertNothingIsLeft();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        try (RawConnection connection = new RawConnection(server.uri())) {
            beginUpload(connection);
            assertThat(connection.lastAnswer().orElseThrow().status()).isEqualTo(400);
        }
        assertNothingIsLeft();
    }

    @Test
    void manyAbortedUploadsLeaveNothing() throws IOException {
        List<RawConnection> connections =
                Stream.generate(() -> new RawConnection(server.uri())).limit(20).toList();
        for (RawConnection connection : connections) {
            connection.send(head(body().length)).send(Arrays.copyOf(body(), HALF));
        }
        Eventually.holds(
                "the arrival of all files",
                () -> Stored.incoming(server.folder()).size() == connections.size());
        for (RawConnection connection : connections) {
            connection.reset();
        }
        assertNothingIsLeft();
    }

    @Test
    void aRefusedUploadLeavesNothing() throws IOException {
        byte[] damaged = Arrays.copyOf(body(), HALF);
        byte[] end = "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII);
        try (RawConnection connection = new RawConnection(server.uri())) {
            connection.send(head(damaged.length + end.length)).send(damaged).send(end);
            assertThat(connection.lastAnswer().orElseThrow().status()).isEqualTo(422);
        }
        assertNothingIsLeft();
    }

    @Test
    void aSlowUploadIsTakenWhenItIsComplete() throws IOException {
        byte[] body = body();
        try (RawConnection connection = new RawConnection(server.uri())) {
            beginUpload(connection);
            for (int next = HALF; next < body.length; next += 100) {
                assertThat(monkey.export().exportImages(List.of("cup"))).isEmpty();
                connection.send(Arrays.copyOfRange(body, next, Math.min(next + 100, body.length)));
            }
            assertThat(connection.lastAnswer().orElseThrow().status()).isEqualTo(200);
        }
        assertThat(monkey.export().exportImages(List.of("cup"))).hasSize(1);
        Stored.assertComplete(server.folder());
    }

    /** Sends the first half of a donation, and returns when a part of it is on disk. */
    private void beginUpload(RawConnection connection) {
        connection.send(head(body().length)).send(Arrays.copyOf(body(), HALF));
        Eventually.holds(
                "the arrival of a file", () -> !Stored.incoming(server.folder()).isEmpty());
    }

    private void assertNothingIsLeft() {
        Eventually.holds(
                "the removal of what arrived",
                () -> Stored.incoming(server.folder()).isEmpty());
        assertThat(monkey.export().exportImages(List.of("cup"))).isEmpty();
        Stored.assertComplete(server.folder());
    }

    private static String head(int length) {
        return "POST /v1/donate HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                + "Content-Length: " + length + "\r\n\r\n";
    }

    private static byte[] body() {
        String start = "--x\r\nContent-Disposition: form-data; name=\"label\"\r\n\r\ncup\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"cup.jpg\"\r\n\r\n";
        String text = start + new String(PICTURE, StandardCharsets.ISO_8859_1) + "\r\n--x--\r\n";
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
