package dev.darkroom.tests.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.call.CallOptions;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.lightbox.LightboxClient;
import dev.darkroom.client.lightbox.model.SlideChange;
import dev.darkroom.client.lightbox.model.SlideDraft;
import dev.darkroom.client.retry.RetryPolicy;
import dev.darkroom.conform.Tape;
import dev.darkroom.tests.wire.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the document says of repeating ({@code x-retry}) decides which calls of a client are sent again. */
class ToyRetriesTest {

    private final AtomicInteger requests = new AtomicInteger();
    private final Tape tape =
            Tape.start(request -> requests.incrementAndGet() == 1 ? busy() : answer(request.method()));
    private final LightboxClient client = LightboxClient.builder()
            .baseUri(tape.uri())
            .operatorToken("token")
            .tableKey("key")
            .retryPolicy(RetryPolicy.builder().baseDelay(Duration.ZERO).build())
            .build();

    @AfterEach
    void close() {
        client.close();
        tape.close();
    }

    @Test
    void aCallThatOnlyReadsIsRepeated() {
        assertThat(client.slides().listSlides(7)).isEmpty();
        assertThat(requests).hasValue(2);
    }

    @Test
    void aCallThatMayHappenTwiceIsRepeatedWithItsBody() {
        client.slides()
                .changeSlideWithResponse(
                        UUID.randomUUID(), SlideChange.builder().title("A barn").build());

        assertThat(tape.exchanges())
                .extracting(exchange -> new String(exchange.request().body(), StandardCharsets.UTF_8))
                .containsExactly("{\"title\":\"A barn\"}", "{\"title\":\"A barn\"}");
    }

    @Test
    void aCallThatMustNotHappenTwiceIsNot() {
        SlideDraft draft = SlideDraft.builder().title("A barn").build();

        assertThatThrownBy(() -> client.slides().addSlide(draft)).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.status()).isEqualTo(503);
            assertThat(e.attempts()).isOne();
        });
        assertThat(requests).hasValue(1);
    }

    @Test
    void aCallHasSettingsOfItsOwn() {
        CallOptions once = CallOptions.builder()
                .retryPolicy(RetryPolicy.NONE)
                .header("X-Table", "9")
                .header("Authorization", "Bearer another")
                .build();

        assertThatThrownBy(() -> client.withOptions(once).slides().listSlides(7))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.attempts()).isOne());
        assertThat(tape.exchanges().get(0).request().headers())
                .containsEntry("X-Table", List.of("9"))
                .containsEntry("Authorization", List.of("Bearer another"));

        client.withOptions(once).close();
        assertThat(client.slides().listSlides(7)).isEmpty();
        assertThat(tape.exchanges().get(1).request().headers()).containsEntry("X-Table", List.of("7"));
    }

    private static Message.Response busy() {
        return new Message.Response(503, Map.of(), new byte[0]);
    }

    private static Message.Response answer(String method) {
        String json = method.equals("GET") ? "[]" : "null";
        return new Message.Response(
                200, Map.of("Content-Type", List.of("application/json")), json.getBytes(StandardCharsets.UTF_8));
    }
}
