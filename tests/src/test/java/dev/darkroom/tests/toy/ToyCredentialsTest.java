package dev.darkroom.tests.toy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.client.lightbox.LightboxClient;
import dev.darkroom.client.lightbox.model.LightForm;
import dev.darkroom.conform.Tape;
import dev.darkroom.tests.wire.Message;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who calls, the way each operation of the toy wants to know it. */
class ToyCredentialsTest {

    private static final UUID ID = UUID.fromString("3fa85f64-5717-4562-b3fc-2c963f66afa6");

    @Test
    void aBearerTokenGoesIntoAHeader() {
        try (Recorded toy = Recorded.answering(204)) {
            toy.client().slides().sortSlides(List.of(ID));

            assertThat(toy.header("Authorization")).containsExactly("Bearer token");
            assertThat(toy.line()).isEqualTo("PUT /lightbox/slides");
        }
    }

    @Test
    void nameAndPasswordGoIntoAHeader() {
        try (Recorded toy = Recorded.answering(200, "{}")) {
            toy.client()
                    .lightSettings()
                    .setLight(LightForm.builder().kelvin(5000).build());

            assertThat(toy.header("Authorization")).containsExactly("Basic bsOkbWU6cGFzcw==");
        }
    }

    @Test
    void aKeyGoesIntoTheQueryBesideAToken() {
        try (Recorded toy = Recorded.answering(200, "[]")) {
            toy.client().slides().listSlides(1);

            assertThat(toy.line()).isEqualTo("GET /lightbox/slides?key=k%26y");
            assertThat(toy.header("Authorization")).containsExactly("Bearer token");
        }
    }

    @Test
    void ofTwoWaysTheFirstIsTaken() {
        try (Recorded toy = Recorded.answering(200, Map.of("Content-Type", "text/plain"), new byte[0])) {
            toy.client().slides().writeCaption(ID, "");

            assertThat(toy.header("Authorization")).containsExactly("Bearer token");
        }
    }

    @Test
    void nothingIsShownWhereNothingIsAsked() throws Exception {
        try (Recorded toy = Recorded.answering(200)) {
            toy.client().slides().getPicture(ID).close();

            assertThat(toy.header("Authorization")).isEmpty();
            assertThat(toy.line()).doesNotContain("key");
        }
    }

    @Test
    void aSupplierIsAskedBeforeEveryCall() {
        AtomicInteger asked = new AtomicInteger();
        try (Tape tape = Tape.start(request -> new Message.Response(204, Map.of(), new byte[0]));
                LightboxClient client = LightboxClient.builder()
                        .baseUri(tape.uri())
                        .operatorToken(() -> "token-" + asked.incrementAndGet())
                        .build()) {
            client.slides().sortSlides(List.of());
            client.slides().sortSlides(List.of());

            assertThat(tape.exchanges())
                    .extracting(exchange -> exchange.request().headers().get("Authorization"))
                    .containsExactly(List.of("Bearer token-1"), List.of("Bearer token-2"));
        }
    }

    @Test
    void aClientWithoutSecretsSendsNone() {
        try (Tape tape = Tape.start(request -> new Message.Response(204, Map.of(), new byte[0]));
                LightboxClient client =
                        LightboxClient.builder().baseUri(tape.uri()).build()) {
            client.slides().sortSlides(List.of());

            assertThat(tape.exchanges().get(0).request().headers()).doesNotContainKey("Authorization");
        }
    }
}
