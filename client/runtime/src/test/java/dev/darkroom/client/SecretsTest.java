package dev.darkroom.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.client.auth.Credential;
import dev.darkroom.client.call.ApiResponse;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import dev.darkroom.client.peer.RawPeer;
import dev.darkroom.client.peer.Wire;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong, a secret stands in the request and nowhere else. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Wire.class)
class SecretsTest {

    @Parameter
    Wire wire;

    private ToyBuilder toy(URI host) {
        return new ToyBuilder(host).transport(wire::open);
    }

    /** In base64, as basic credentials are written, it is aW1hZ2U6Z2VoZWlt. */
    private static final String SECRET = "image:geheim";

    private static final String[] TRACES = {"geheim", "aW1hZ2U6Z2VoZWlt", "image%3Ageheim"};

    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Jersey writes to java.util.logging, HttpClient to SLF4J. */
    @BeforeEach
    void listen() {
        appender.start();
        slf4j().addAppender(appender);
        slf4j().setLevel(ch.qos.logback.classic.Level.TRACE);
        handler.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(handler);
        Logger.getLogger("").setLevel(Level.FINE);
    }

    @AfterEach
    void listenNoMore() {
        slf4j().detachAppender(appender);
        slf4j().setLevel(ch.qos.logback.classic.Level.INFO);
        Logger.getLogger("").removeHandler(handler);
        Logger.getLogger("").setLevel(Level.INFO);
    }

    private static ch.qos.logback.classic.Logger slf4j() {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                argumentSet("an error", "HTTP/1.1 401 No\r\nContent-Length: 2\r\n\r\n{}"),
                argumentSet(
                        "a challenge",
                        "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"a\"\r\nContent-Length: 0\r\n\r\n"),
                argumentSet("a redirect", "HTTP/1.1 302 There\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n"),
                argumentSet("not JSON", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{<"),
                argumentSet("no body", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
                argumentSet("cut", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}"),
                argumentSet("nothing", ""),
                argumentSet("no HTTP", "hello\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aBadAnswerShowsNoSecret(String answer) {
        try (RawPeer peer = RawPeer.answering(answer)) {
            assertNoSecretShows(peer.uri());
        }
    }

    @Test
    void aMissingServerShowsNoSecret() {
        assertNoSecretShows(RawPeer.nobody());
    }

    @Test
    void aSilentServerShowsNoSecret() {
        try (RawPeer peer = RawPeer.silent()) {
            assertNoSecretShows(peer.uri());
        }
    }

    private void assertNoSecretShows(URI base) {
        try (OperationClient caller = builder(base).build()) {
            Throwable failure = catchThrowable(() -> caller.send(call(), ResponseDecoder.of(JsonNode.class)));

            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            assertThat(trace.toString()).contains("key=***").doesNotContain(TRACES);
        }
        assertThat(logged()).doesNotContain(TRACES);
    }

    /** Apache HttpClient logs the address, all headers and every byte where its loggers are at DEBUG. */
    @Test
    void noLogLevelShowsASecret() {
        String answer = "HTTP/1.1 200 OK\r\nSet-Cookie: geheim\r\nContent-Length: 10\r\n\r\n{\"geheim\":";
        try (RawPeer peer = RawPeer.playing(connection -> {
                    while (!RawPeer.readHead(connection).isEmpty()) {
                        RawPeer.write(connection, answer);
                    }
                });
                OperationClient caller = builder(peer.uri()).build()) {
            OperationRequest call = call().text("text/plain", SECRET);

            assertThat(caller.send(call, ResponseDecoder.text()).body()).contains("geheim");
        }
        assertThat(logged()).contains("/slides?***").doesNotContain(TRACES);
    }

    private String logged() {
        StringBuilder all = new StringBuilder();
        appender.list.forEach(event -> all.append(event.getFormattedMessage()).append('\n'));
        records.forEach(record -> all.append(new SimpleFormatter().format(record)));
        return all.toString();
    }

    @Test
    void nothingThatCanBePrintedShowsASecret() {
        List<Object> seen = new ArrayList<>();
        Transport transport = new Transport() {
            @Override
            public HttpResponse send(HttpRequest request) throws IOException {
                seen.add(request);
                HttpResponse answer =
                        HttpResponse.builder(204).headers(request.headers()).build();
                seen.add(answer);
                return answer;
            }

            @Override
            public void close() {}
        };
        ToyBuilder builder = builder(URI.create("http://host")).transport(transport);
        OperationClient caller = builder.build();
        ApiResponse<?> response = caller.send(call(), ResponseDecoder.none());

        seen.addAll(List.of(builder, caller, call(), response, response.headers(), Credential.bearer(() -> SECRET)));
        seen.add(Headers.builder().add("Authorization", SECRET));
        assertThat(seen).allSatisfy(object -> assertThat(object.toString()).doesNotContain(TRACES));
    }

    private ToyBuilder builder(URI base) {
        return toy(base)
                .secret("desk", Credential.basic(() -> SECRET))
                .secret("table", Credential.query("key", () -> SECRET))
                .secret("door", Credential.header("X-Key", () -> SECRET))
                .readTimeout(Duration.ofMillis(300));
    }

    private static OperationRequest call() {
        return OperationRequest.of("GET", "list_slides", "/slides")
                .query("page", 1)
                .credential("desk")
                .credential("table")
                .credential("door");
    }
}
