package dev.darkroom.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.body.RequestBody;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.body.UploadBody;
import dev.darkroom.client.peer.Peer;
import dev.darkroom.client.peer.Peer.Answer;
import dev.darkroom.client.peer.RawPeer;
import dev.darkroom.client.peer.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How bodies are sent to providers that do not wait for them. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Wire.class)
class RequestBodyEntityTest {

    @Parameter
    Wire wire;

    private static final byte[] BYTES = "picture".getBytes(StandardCharsets.UTF_8);

    private Transport transport;

    @BeforeEach
    void open() {
        transport = wire.open(ConnectionOptions.builder()
                .readTimeout(Duration.ofSeconds(10))
                .maxConnections(2)
                .build());
    }

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void aLengthThatIsTooShortIsToldInsteadOfCuttingTheBody() {
        try (Peer peer = Peer.answering(Answer.empty(204))) {
            UploadBody body = new UploadBody(Upload.of("a.png", BYTES).withLength(3));

            assertThatThrownBy(() -> send(peer.uri(), body))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("longer than the 3 bytes");
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void aLengthThatIsTooLongIsToldInsteadOfWaiting() {
        try (Peer peer = Peer.answering(Answer.empty(204))) {
            UploadBody body = new UploadBody(Upload.of("a.png", BYTES).withLength(8));

            assertThatThrownBy(() -> send(peer.uri(), body))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("after 7 of the 8 bytes");
            assertThat(peer.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"reads on, false", "reads on, true", "reads no more, false", "reads no more, true"})
    void anAnswerThatComesBeforeTheBodyWasReadIsNotLost(String manner, boolean knownLength) throws IOException {
        // Larger than what the two sockets can hold between them.
        int size = 64 << 20;
        for (int i = 0; i < 3; i++) {
            CountDownLatch answered = new CountDownLatch(1);
            CountDownLatch over = new CountDownLatch(1);
            RawPeer.Script script = connection -> {
                RawPeer.readHead(connection);
                RawPeer.write(connection, "HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno");
                answered.countDown();
                if (manner.equals("reads on")) {
                    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
                } else {
                    await(over);
                }
            };
            Upload huge = Upload.of(
                    "a.png",
                    () -> new SequenceInputStream(new Pause(answered), new ByteArrayInputStream(new byte[size])));
            try (RawPeer peer = RawPeer.playing(script)) {
                HttpResponse answer =
                        send(peer.uri(), new UploadBody(knownLength ? huge.withLength(size + Pause.BYTES) : huge));

                assertThat(answer.status()).isEqualTo(413);
                over.countDown();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProviderThatTakesNoMoreIsNotWaitedForForever(boolean knownLength) {
        CountDownLatch over = new CountDownLatch(1);
        int size = 64 << 20;
        Upload huge = Upload.of("a.png", () -> new ByteArrayInputStream(new byte[size]));
        try (RawPeer deaf = RawPeer.playing(connection -> await(over));
                Transport impatient = wire.open(ConnectionOptions.builder()
                        .readTimeout(Duration.ofMillis(200))
                        .maxConnections(1)
                        .build())) {
            HttpRequest request = request(deaf.uri(), new UploadBody(knownLength ? huge.withLength(size) : huge));

            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> impatient.send(request))
                        .isInstanceOf(SocketTimeoutException.class)
                        .hasMessageContaining("no byte of the body could be sent for 200 ms");
            }
            over.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            // The test is over.
        }
    }

    /** Enough bytes to be sent at once, and then nothing until a latch opens. */
    private static final class Pause extends InputStream {

        static final int BYTES = 64 * 1024;

        private final CountDownLatch latch;
        private int left = BYTES;

        Pause(CountDownLatch latch) {
            this.latch = latch;
        }

        @Override
        public int read() {
            if (left-- > 0) {
                return 0;
            }
            await(latch);
            return -1;
        }
    }

    private HttpResponse send(URI base, RequestBody body) throws IOException {
        try (HttpResponse answer = transport.send(request(base, body))) {
            answer.body().readAllBytes();
            return answer;
        }
    }

    private static HttpRequest request(URI base, RequestBody body) {
        return HttpRequest.builder("PUT", URI.create(base + "/a")).body(body).build();
    }
}
