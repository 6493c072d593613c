package dev.darkroom.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.client.body.Download;
import dev.darkroom.client.error.DecodeException;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A good response cannot fill the memory, keep a call for ever or bring down the stack. */
@Timeout(60)
class ResponseLimitTest {

    private static final OperationRequest CALL = OperationRequest.of("GET", "show", "/a");

    /** Never ends. */
    private static final class Endless extends InputStream {

        private boolean closed;

        @Override
        public int read() {
            return '1';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) '1');
            return length;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    static Stream<ResponseDecoder<?>> decoders() {
        return Stream.of(
                ResponseDecoder.of(JsonNode.class),
                ResponseDecoder.of(JsonNode.class).orNull(),
                ResponseDecoder.listOf(JsonNode.class),
                ResponseDecoder.text(),
                ResponseDecoder.none());
    }

    @ParameterizedTest
    @MethodSource("decoders")
    void anEndlessBodyEndsAtTheLimit(ResponseDecoder<?> decoder) {
        Endless body = new Endless();

        DecodeException failure = catchThrowableOfType(
                DecodeException.class, () -> client(body, 3 << 20).send(CALL, decoder));

        assertThat(failure.status()).isEqualTo(200);
        assertThat(failure).hasMessageEndingWith("the body has more than " + (3 << 20) + " bytes");
        assertThat(failure.rawBody()).hasSizeLessThanOrEqualTo(1 << 20);
        assertThat(body.closed).isTrue();
    }

    @Test
    void thereIsALimitWithoutAsking() {
        assertThatThrownBy(() -> OperationClient.builder(URI.create("http://host"))
                        .build(playing(new Endless()))
                        .send(CALL, ResponseDecoder.none()))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("67108864 bytes");
    }

    @Test
    void aBodyMayBeAsLargeAsTheLimit() {
        assertThat(client(bytes("[1,2]"), 5)
                        .send(CALL, ResponseDecoder.listOf(Integer.class))
                        .body())
                .containsExactly(1, 2);
        assertThat(client(bytes("12345"), 5).send(CALL, ResponseDecoder.none()).status())
                .isEqualTo(200);
        assertThat(client(bytes(""), 1).send(CALL, ResponseDecoder.none()).status())
                .isEqualTo(200);
        assertThatThrownBy(() -> client(bytes("[1,23]"), 5).send(CALL, ResponseDecoder.listOf(Integer.class)))
                .isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> client(bytes("123456"), 5).send(CALL, ResponseDecoder.none()))
                .isInstanceOf(DecodeException.class);
    }

    /** A length may be wrong when something on the way has unpacked the body, and it may be a lie. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "3", "4", "5", "6", "1048577", "9223372036854775807", "-1", "many", ""})
    void whateverLengthIsAnnouncedTheBodyIsWhatComes(String length) {
        for (int maxBytes : new int[] {5, 6, 100}) {
            assertThat(client(length, bytes("[1,2]"), maxBytes)
                            .send(CALL, ResponseDecoder.text())
                            .body())
                    .isEqualTo("[1,2]");
        }
        assertThatThrownBy(() -> client(length, bytes("[1,2]"), 4).send(CALL, ResponseDecoder.text()))
                .isInstanceOf(DecodeException.class)
                .hasMessageEndingWith("the body has more than 4 bytes");
    }

    @Test
    void aDownloadHasNoLimit() throws IOException {
        try (Download download = client(bytes("123456"), 1)
                .send(CALL, ResponseDecoder.download())
                .body()) {
            assertThat(download.stream()).hasContent("123456");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void aDeepBodyIsRefused(String level) {
        String deep = level.repeat(200_000);

        for (ResponseDecoder<?> decoder :
                List.of(ResponseDecoder.of(JsonNode.class), ResponseDecoder.of(Object.class))) {
            assertThatThrownBy(() -> client(bytes(deep), 3 << 20).send(CALL, decoder))
                    .isInstanceOf(DecodeException.class)
                    .hasMessageContaining("depth");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "0.1e1000000000"})
    void aNumberThatIsHugeWhenWrittenOutIsRefusedOrReadAtOnce(String number) {
        assertThatThrownBy(() -> client(bytes("[" + number + "]"), 100).send(CALL, ResponseDecoder.listOf(Long.class)))
                .isInstanceOf(DecodeException.class);
        assertThat(client(bytes("[" + number + "]"), 100)
                        .send(CALL, ResponseDecoder.listOf(JsonNode.class))
                        .body())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MAX_VALUE})
    void aLimitThatIsNoneIsRefused(int bytes) {
        assertThatThrownBy(
                        () -> OperationClient.builder(URI.create("http://host")).maxResponseBytes(bytes))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aModelThatObjectsIsABodyThatCannotBeRead() {
        assertThatThrownBy(() -> client(bytes("{\"a\":[null]}"), 100).send(CALL, ResponseDecoder.of(Picky.class)))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("status 200");
    }

    /** Its list has no nulls. */
    record Picky(List<String> a) {

        Picky {
            a = List.copyOf(a);
        }
    }

    private static InputStream bytes(String text) {
        return new SequenceInputStream(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), InputStream.nullInputStream());
    }

    private static OperationClient client(InputStream body, int maxBytes) {
        return client("", body, maxBytes);
    }

    private static OperationClient client(String length, InputStream body, int maxBytes) {
        return OperationClient.builder(URI.create("http://host"))
                .maxResponseBytes(maxBytes)
                .build(playing(length, body));
    }

    private static Transport playing(InputStream body) {
        return playing("", body);
    }

    private static Transport playing(String length, InputStream body) {
        Headers headers = Headers.builder().add("Content-Length", length).build();
        return new Transport() {
            @Override
            public HttpResponse send(HttpRequest request) {
                return HttpResponse.builder(200).headers(headers).body(body).build();
            }

            @Override
            public void close() {}
        };
    }
}
