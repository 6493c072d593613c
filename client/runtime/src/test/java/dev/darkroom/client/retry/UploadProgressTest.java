package dev.darkroom.client.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.body.MultipartBody;
import dev.darkroom.client.body.RequestBody;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.body.UploadBody;
import dev.darkroom.client.http.ConnectionOptions;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.JerseyTransport;
import dev.darkroom.client.http.Transport;
import dev.darkroom.client.peer.Peer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for an upload learns how far it is. */
@Timeout(60)
class UploadProgressTest {

    private static final int LENGTH = 300_000;

    private final List<Long> seen = new ArrayList<>();
    private final Upload upload = Upload.of("a.png", new byte[LENGTH]).withProgress((sent, length) -> {
        assertThat(length).isEqualTo(LENGTH);
        seen.add(sent);
    });

    @Test
    void itGrowsFromNothingToTheLength() throws IOException {
        send(
                Peer.Answer.empty(204),
                MultipartBody.builder().text("a", "b").file("image", upload).build());

        assertThat(seen).isSorted().startsWith(0L).endsWith((long) LENGTH).hasSizeGreaterThan(3);
    }

    @Test
    void itBeginsAgainWithEachAttempt() throws IOException {
        send(Peer.Answer.empty(503), new UploadBody(upload));

        assertThat(seen.stream().filter(sent -> sent == 0)).hasSize(3);
        assertThat(seen.stream().filter(sent -> sent == LENGTH)).hasSize(3);
    }

    @Test
    void theLengthMayBeUnknown() throws IOException {
        List<Long> lengths = new ArrayList<>();
        Upload stream = Upload.once("a.png", new ByteArrayInputStream(new byte[3]))
                .withProgress((sent, length) -> lengths.add(length));

        send(Peer.Answer.empty(204), new UploadBody(stream.withFileName("b.png").withMediaType("image/png")));

        assertThat(lengths).isNotEmpty().containsOnly(-1L);
    }

    @Test
    void aListenerThatThrowsEndsTheCall() {
        RuntimeException enough = new IllegalStateException("enough");
        Upload cancelled = Upload.of("a.png", new byte[LENGTH]).withProgress((sent, length) -> {
            if (sent > LENGTH / 2) {
                throw enough;
            }
        });

        assertThatThrownBy(() -> send(Peer.Answer.empty(204), new UploadBody(cancelled)))
                .isSameAs(enough);
    }

    private static void send(Peer.Answer answer, RequestBody body) throws IOException {
        try (Peer peer = Peer.answering(answer);
                Transport transport =
                        new Retrying().over(new JerseyTransport(ConnectionOptions.DEFAULT), RetryPolicy.DEFAULT)) {
            transport
                    .send(HttpRequest.builder("PUT", peer.uri())
                            .retryClass(RetryClass.IDEMPOTENT)
                            .body(body)
                            .build())
                    .close();
        }
    }
}
