package dev.darkroom.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.darkroom.client.body.Download;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.BadRequestException;
import dev.darkroom.client.error.ConflictException;
import dev.darkroom.client.error.ContentTooLargeException;
import dev.darkroom.client.error.DecodeException;
import dev.darkroom.client.error.ForbiddenException;
import dev.darkroom.client.error.NotFoundException;
import dev.darkroom.client.error.ServerErrorException;
import dev.darkroom.client.error.TooManyRequestsException;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.error.UnauthorizedException;
import dev.darkroom.client.error.UnprocessableContentException;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an answer. */
class OperationClientTest {

    private static final String MISSING = "there is no body";

    /** The shape of most errors. */
    record Failure(@JsonProperty("message") String message) {}

    /** The shape of one error. */
    record Overload(@JsonProperty("seconds") int seconds) {}

    /** A transport that plays one answer and knows whether it was closed. */
    private static final class Recording implements Transport {

        private final int status;
        private final InputStream body;
        private final String type;
        private boolean answerClosed;
        private boolean closed;
        private @Nullable HttpRequest request;

        Recording(int status, InputStream body) {
            this(status, body, "application/json");
        }

        Recording(int status, InputStream body, String type) {
            this.status = status;
            this.body = body;
            this.type = type;
        }

        Recording(int status, String body) {
            this(status, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public HttpResponse send(HttpRequest sent) {
            request = sent;
            Headers headers = Headers.received(Map.of("Content-Type", List.of(type), "X-Id", List.of("7")));
            return HttpResponse.builder(status)
                    .headers(headers)
                    .body(new InputStream() {
                        @Override
                        public int read() throws IOException {
                            return body.read();
                        }

                        @Override
                        public int read(byte[] buffer, int offset, int length) throws IOException {
                            return body.read(buffer, offset, length);
                        }

                        @Override
                        public void close() {
                            answerClosed = true;
                        }
                    })
                    .build();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static OperationClient caller(Transport transport) {
        return OperationClient.builder(URI.create("http://host/base/")).build(transport);
    }

    private static OperationRequest call() {
        return OperationRequest.of("GET", "get_slide", "/slides/{id}")
                .path("id", 7)
                .error(Failure.class)
                .error("503", Overload.class);
    }

    @Test
    void aGoodAnswerIsDecodedWithItsHeaders() {
        Recording transport = new Recording(201, "{\"message\":\"fine\"}");

        ApiResponse<Failure> answer = caller(transport).send(call(), ResponseDecoder.of(Failure.class));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().first("x-id")).contains("7");
        assertThat(answer.body()).isEqualTo(new Failure("fine"));
        assertThat(transport.answerClosed).isTrue();
    }

    @Test
    void whatReallyCameIsThereBesideWhatWasReadOfIt() {
        String odd = "{ \"message\": \"fine\", \"unknown\": 1.50 }";

        ApiResponse<Failure> response = caller(new Recording(200, odd)).send(call(), ResponseDecoder.of(Failure.class));

        assertThat(response.rawBody()).isEqualTo(odd);
        assertThat(response.toBuilder().status(202).build().rawBody()).isEqualTo(odd);
        assertThat(ApiResponse.builder("made by a test").build().rawBody()).isEmpty();
    }

    @Test
    void whatReallyCameIsReadInItsOwnCharacterSet() {
        InputStream latin = new ByteArrayInputStream("grün".getBytes(StandardCharsets.ISO_8859_1));

        ApiResponse<String> response = caller(new Recording(200, latin, "text/plain; charset=ISO-8859-1"))
                .send(call(), ResponseDecoder.text());

        assertThat(response.rawBody()).isEqualTo("grün").isEqualTo(response.body());
    }

    @Test
    void whatIsStreamedOrSkippedIsNotKept() throws IOException {
        try (Download file = caller(new Recording(200, "bytes"))
                .send(call(), ResponseDecoder.download())
                .body()) {
            assertThat(file.stream()).hasContent("bytes");
        }
        assertThat(caller(new Recording(200, "bytes"))
                        .send(call(), ResponseDecoder.none())
                        .rawBody())
                .isEmpty();
    }

    @Test
    void everyKindOfResultIsRead() {
        assertThat(caller(new Recording(200, "[1,2]"))
                        .send(call(), ResponseDecoder.listOf(Integer.class))
                        .body())
                .containsExactly(1, 2);
        assertThat(caller(new Recording(200, "{\"a\":[1]}"))
                        .send(call(), ResponseDecoder.of(new TypeReference<Map<String, List<Integer>>>() {}))
                        .body())
                .containsExactlyEntriesOf(Map.of("a", List.of(1)));
        assertThat(caller(new Recording(200, "null"))
                        .send(call(), ResponseDecoder.of(Failure.class).orNull())
                        .body())
                .isNull();
        assertThat(caller(new Recording(204, ""))
                        .send(call(), ResponseDecoder.of(Failure.class).orNull())
                        .body())
                .isNull();
        assertThat(caller(new Recording(200, "whatever"))
                        .send(call(), ResponseDecoder.none())
                        .body())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain,                        grÃ¼Ã, grüß",
        "text/plain; charset=utf-8,         grÃ¼Ã, grüß",
        "'text/plain;Charset=\"ISO-8859-1\"', grüß,     grüß",
        "text/plain; charset=unheard-of,    grÃ¼Ã, grüß",
        "text/plain; charset=%,             '',        ''",
    })
    void aTextIsReadInItsCharacterSet(String type, String octets, String expected) {
        Recording transport =
                new Recording(200, new ByteArrayInputStream(octets.getBytes(StandardCharsets.ISO_8859_1)), type);
        Recording failing =
                new Recording(404, new ByteArrayInputStream(octets.getBytes(StandardCharsets.ISO_8859_1)), type);

        assertThat(caller(transport).send(call(), ResponseDecoder.text()).body())
                .isEqualTo(expected);
        assertThat(thrown(failing).rawBody()).isEqualTo(expected);
    }

    @Test
    void aDownloadStaysOpen() throws IOException {
        Recording transport = new Recording(200, "bytes");

        try (Download download =
                caller(transport).send(call(), ResponseDecoder.download()).body()) {
            assertThat(transport.answerClosed).isFalse();
            assertThat(download.stream()).hasContent("bytes");
        }

        assertThat(transport.answerClosed).isTrue();
    }

    static Stream<Arguments> classes() {
        return Stream.of(
                arguments(100, ApiException.class),
                arguments(199, ApiException.class),
                arguments(300, ApiException.class),
                arguments(302, ApiException.class),
                arguments(304, ApiException.class),
                arguments(400, BadRequestException.class),
                arguments(401, UnauthorizedException.class),
                arguments(402, ApiException.class),
                arguments(403, ForbiddenException.class),
                arguments(404, NotFoundException.class),
                arguments(409, ConflictException.class),
                arguments(413, ContentTooLargeException.class),
                arguments(418, ApiException.class),
                arguments(422, UnprocessableContentException.class),
                arguments(429, TooManyRequestsException.class),
                arguments(500, ServerErrorException.class),
                arguments(502, ServerErrorException.class),
                arguments(503, ServerErrorException.class),
                arguments(599, ServerErrorException.class));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everyOtherStatusIsAnException(int status, Class<? extends ApiException> type) {
        Recording transport = new Recording(status, "{\"message\":\"no\\nway\"}");

        ApiException failure = thrown(transport);

        assertThat(failure).isExactlyInstanceOf(type);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.headers().first("X-Id")).contains("7");
        assertThat(failure.rawBody()).isEqualTo("{\"message\":\"no\\nway\"}");
        assertThat(failure.operationId()).isEqualTo("get_slide");
        assertThat(failure.method()).isEqualTo("GET");
        assertThat(failure.url()).isEqualTo("http://host/base/slides/7");
        assertThat(failure)
                .hasMessage(
                        "get_slide (GET http://host/base/slides/7): status " + status + " {\"message\":\"no\\nway\"}");
        assertThat(transport.answerClosed).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://me:geheim@other.example:1/a/b?token=geheim#geheim, ' leads to https://other.example:1/a/b no'",
        "//my_host/a?geheim,     ' leads to //my_host/a no'",
        "/slides/8?geheim,       ' leads to /slides/8 no'",
        "http://[geheim,         ' no'",
        "'',                     ' no'"
    })
    void aRedirectNamesItsTargetAndNoSecret(String location, String ending) {
        Transport transport = new Transport() {
            @Override
            public HttpResponse send(HttpRequest request) {
                return HttpResponse.builder(307)
                        .headers(Headers.received(Map.of("Location", List.of(location))))
                        .body(new ByteArrayInputStream("no".getBytes(StandardCharsets.UTF_8)))
                        .build();
            }

            @Override
            public void close() {}
        };

        assertThat(thrown(transport)).hasMessage("get_slide (GET http://host/base/slides/7): status 307" + ending);
    }

    @Test
    void anErrorHasTheShapeOfItsStatus() {
        ApiException usual = thrown(new Recording(404, "{\"message\":\"no\"}"));
        ApiException special = thrown(new Recording(503, "{\"seconds\":3}"));

        assertThat(usual.body()).isEqualTo(new Failure("no"));
        assertThat(usual.body(Failure.class)).contains(new Failure("no"));
        assertThat(usual.body(Overload.class)).isEmpty();
        assertThat(special.body(Overload.class)).contains(new Overload(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "<html><body><h1>502 Bad Gateway</h1></body></html>",
                "Service Unavailable",
                "[1]",
                "{\"message\":",
                "{\"message\":{\"deep\":1}}",
            })
    void anErrorOfAnotherShapeKeepsItsText(String body) {
        ApiException failure = thrown(new Recording(502, body));

        assertThat(failure.body()).isNull();
        assertThat(failure.rawBody()).isEqualTo(body);
    }

    @Test
    void anErrorWithoutABodyHasAPlainMessage() {
        assertThat(thrown(new Recording(404, ""))).hasMessage("get_slide (GET http://host/base/slides/7): status 404");
    }

    @Test
    void aHugeErrorIsCut() {
        Recording endless = new Recording(500, new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'x');
                return length;
            }
        });

        ApiException failure = thrown(endless);

        assertThat(failure.rawBody()).hasSize(1 << 20);
        assertThat(failure.getMessage()).hasSizeLessThan(400).endsWith("xxx…");
        assertThat(endless.answerClosed).isTrue();
    }

    @Test
    void anErrorThatBreaksOffIsStillThatError() {
        Recording transport = new Recording(503, broken("{\"sec"));

        ApiException failure = thrown(transport);

        assertThat(failure.status()).isEqualTo(503);
        assertThat(failure.rawBody()).isEqualTo("{\"sec");
        assertThat(transport.answerClosed).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                    | " + MISSING,
                "null                  | the body is null",
                "<html>Hello</html>    | Unexpected character ('<'",
                "{\"message\":         | end-of-input",
                "[]                    | Cannot deserialize",
                "{\"message\":\"a\"} x | Unrecognized token 'x'",
            })
    void whatCannotBeReadIsKept(String body, String reason) {
        Recording transport = new Recording(200, body);

        DecodeException failure = catchThrowableOfType(
                DecodeException.class, () -> caller(transport).send(call(), ResponseDecoder.of(Failure.class)));

        assertThat(failure.status()).isEqualTo(200);
        assertThat(failure.rawBody()).isEqualTo(body);
        assertThat(failure)
                .hasMessageStartingWith("get_slide (GET http://host/base/slides/7): status 200, ")
                .hasMessageContaining(reason);
        assertThat(transport.answerClosed).isTrue();
    }

    @Test
    void anAnswerThatBreaksOffIsATransportFailure() {
        Recording transport = new Recording(200, broken("{\"message\":\"a\"}"));

        assertThatThrownBy(() -> caller(transport).send(call(), ResponseDecoder.of(Failure.class)))
                .isInstanceOf(TransportException.class)
                .hasMessage("get_slide (GET http://host/base/slides/7): status 200, then the stream broke")
                .hasRootCauseMessage("the stream broke");
        assertThat(transport.answerClosed).isTrue();
    }

    @Test
    void noAnswerIsATransportFailure() {
        Transport transport = new Transport() {
            @Override
            public HttpResponse send(HttpRequest request) throws IOException {
                throw new IOException();
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> caller(transport).send(call(), ResponseDecoder.none()))
                .isInstanceOf(TransportException.class)
                .hasMessage("get_slide (GET http://host/base/slides/7): java.io.IOException");
    }

    @Test
    void aPathThatLeadsElsewhereIsNotSent() {
        Recording transport = new Recording(200, "");

        assertThatThrownBy(() -> caller(transport)
                        .send(
                                OperationRequest.of("DELETE", "remove", "/slides/{id}")
                                        .path("id", ""),
                                ResponseDecoder.none()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(transport.request).isNull();
    }

    @Test
    void closingClosesTheTransport() {
        Recording transport = new Recording(200, "");

        caller(transport).close();

        assertThat(transport.closed).isTrue();
    }

    private static ApiException thrown(Transport transport) {
        return catchThrowableOfType(
                ApiException.class, () -> caller(transport).send(call(), ResponseDecoder.of(Failure.class)));
    }

    private static InputStream broken(String beginning) {
        return new java.io.SequenceInputStream(
                new ByteArrayInputStream(beginning.getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the stream broke");
                    }
                });
    }
}
