package dev.darkroom.client.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.darkroom.client.error.WebhookException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a receiver takes, and what it refuses with which status. */
class WebhookTest {

    /** What models are: an object that objects. */
    record Notice(String id, List<Long> counts, Map<String, @Nullable Object> context) {

        Notice {
            Objects.requireNonNull(id, "id is missing");
        }
    }

    private static final Webhook<Notice> NOTICE = Webhook.of("notify", Notice.class, "application/json");
    private static final Webhook<List<Notice>> NOTICES =
            Webhook.of("notify_all", new TypeReference<List<Notice>>() {}, "application/json");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static WebhookException refusal(Webhook<?> webhook, String body) {
        return Objects.requireNonNull(catchThrowableOfType(WebhookException.class, () -> webhook.read(bytes(body))));
    }

    @Test
    void aDeliveryBecomesItsType() {
        Notice notice = NOTICE.read(bytes("{\"id\":\"é\",\"counts\":[1,2],\"news\":true}"));

        assertThat(notice.id()).isEqualTo("é");
        assertThat(notice.counts()).containsExactly(1L, 2L);
        assertThat(NOTICES.read(bytes("[{\"id\":\"a\"},{\"id\":\"b\"}]")))
                .extracting(Notice::id)
                .containsExactly("a", "b");
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                argumentSet("nothing", "", "$", "there is no body"),
                argumentSet("null", "null", "$", "the body is null"),
                argumentSet("no JSON", "<html>", "$", "Unexpected character"),
                argumentSet("an end that is missing", "{\"id\":\"a\"", "$", "end-of-input"),
                argumentSet("more than one document", "{\"id\":\"a\"} {}", "$", "Trailing"),
                argumentSet("another type", "[]", "$", "Notice"),
                argumentSet("a member that is missing", "{\"counts\":[]}", "$", "id is missing"),
                argumentSet("a member of another type", "{\"id\":\"a\",\"counts\":[1,{}]}", "$.counts[1]", "counts[1]"),
                argumentSet("a control character", "{\"id\":\"\u0000\"}", "$.id", "CTRL-CHAR"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsRefused(String body, String path, String message) {
        WebhookException refusal = refusal(NOTICE, body);

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.operationId()).isEqualTo("notify");
        assertThat(refusal.path()).isEqualTo(path);
        assertThat(refusal).hasMessageStartingWith("notify: ").hasMessageContaining(message);
    }

    @Test
    void aNullInAListIsRefused() {
        assertThat(refusal(NOTICES, "[null]")).hasMessageContaining("null");
    }

    @Test
    void aBodyUpToTheLimitIsTaken() {
        String body = "{\"id\":\"abc\"}";
        Webhook<Notice> small = NOTICE.maxBytes(body.length());

        assertThat(small.read(bytes(body)).id()).isEqualTo("abc");
        assertThat(refusal(small, body + " ").status()).isEqualTo(413);
        assertThat(refusal(small, body + " ")).hasMessageContaining("more than 12 bytes");
    }

    /** Whoever sends without end is not listened to. */
    @Test
    void noMoreIsReadThanTheLimit() throws IOException {
        byte[] flood = new byte[5000];
        InputStream body = new ByteArrayInputStream(flood);

        assertThat(catchThrowableOfType(
                                WebhookException.class,
                                () -> NOTICE.maxBytes(100).read("application/json", body))
                        .status())
                .isEqualTo(413);
        assertThat(body.available()).isEqualTo(flood.length - 101);
    }

    @Test
    void depthHasALimit() {
        String deep = "{\"id\":\"a\",\"context\":{\"b\":" + "[".repeat(98) + "]".repeat(98) + "}}";
        String deeper = deep.replace("[]", "[[]]");

        assertThat(NOTICE.read(bytes(deep)).context()).containsKey("b");
        assertThat(refusal(NOTICE, deeper).status()).isEqualTo(400);
        assertThat(refusal(NOTICE, deeper)).hasMessageContaining("depth");
        assertThat(NOTICE.maxDepth(101).maxBytes(1000).read(bytes(deeper)).context())
                .containsKey("b");
        assertThat(refusal(NOTICE.maxDepth(2), "{\"id\":\"a\",\"news\":{\"b\":[]}}"))
                .hasMessageContaining("depth");
    }

    @ParameterizedTest
    @CsvSource({"application/json", "APPLICATION/JSON", "application/json;charset=utf-8", "'application/json ; a=b'"})
    void theMediaTypeOfTheDocumentIsTaken(String contentType) throws IOException {
        assertThat(NOTICE.read(contentType, new ByteArrayInputStream(bytes("{\"id\":\"a\"}")))
                        .id())
                .isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded", "application/jsonp", ";"})
    void othersAreRefused(String contentType) {
        InputStream body = new ByteArrayInputStream(bytes("{\"id\":\"a\"}"));

        assertThat(catchThrowableOfType(WebhookException.class, () -> NOTICE.read(contentType, body)))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(415));
        assertThat(catchThrowableOfType(WebhookException.class, () -> NOTICE.read(null, body)))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(415));
    }

    @Test
    void aBodyThatBreaksOffIsNoRefusal() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        };

        assertThatThrownBy(() -> NOTICE.read("application/json", broken))
                .isInstanceOf(IOException.class)
                .hasMessage("the line is dead");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, Integer.MAX_VALUE})
    void limitsHaveLimits(int limit) {
        assertThatThrownBy(() -> NOTICE.maxBytes(limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxBytes");
        assertThatThrownBy(() -> NOTICE.maxDepth(limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxDepth");
    }
}
