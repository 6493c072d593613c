package dev.darkroom.client.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.darkroom.client.body.BytesBody;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** One line a sending, and of values only those that were asked for. */
class LoggingTransportTest {

    private static final HttpRequest REQUEST = HttpRequest.builder(
                    "POST", URI.create("https://host/slides?page=2&owner=ann&key=geheim"))
            .url("https://host/slides?page=2&owner=ann&key=***")
            .operationId("add_slide")
            .headers(Headers.builder()
                    .add("Accept", "application/json")
                    .add("Authorization", "Bearer geheim")
                    .add("X-Owner", "ann")
                    .build())
            .body(new BytesBody("text/plain", new byte[] {1, 2, 3}))
            .build();

    private final Logger logger = (Logger) LoggerFactory.getLogger(LoggingTransport.LOGGER);
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final AtomicLong clock = new AtomicLong();

    @BeforeEach
    void listen() {
        appender.start();
        logger.addAppender(appender);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(appender);
        logger.setLevel(null);
    }

    @Test
    void debugTellsTheCallItsStatusAndItsTime() throws IOException {
        logger.setLevel(Level.DEBUG);

        send(LogOptions.DEFAULT, answering(201, Map.of()));

        assertThat(lines())
                .containsExactly(
                        "DEBUG add_slide (POST https://host/slides?page=***&owner=***&key=***) -> 201 in 35 ms");
    }

    @Test
    void traceAddsHeadersAndTheSizeOfTheBody() throws IOException {
        logger.setLevel(Level.TRACE);

        send(
                LogOptions.DEFAULT.showingQuery("page", "key").showingHeaders("x-owner"),
                answering(201, Map.of("Set-Cookie", List.of("geheim"), "Retry-After", List.of("1", "2"))));

        String call = "add_slide (POST https://host/slides?page=2&owner=***&key=***)";
        assertThat(lines())
                .containsExactly(
                        "TRACE " + call + " [Accept: application/json; Authorization: ***; X-Owner: ann]"
                                + " and a body of 3 bytes, text/plain",
                        "DEBUG " + call + " -> 201 in 35 ms",
                        "TRACE " + call + " -> [Retry-After: 1, 2; Set-Cookie: ***]");
    }

    @Test
    void aFailureIsToldByItsKindAndThrownOn() {
        logger.setLevel(Level.DEBUG);
        IOException failure = new SocketTimeoutException("geheim");

        assertThatThrownBy(() -> send(LogOptions.DEFAULT, request -> {
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(lines()).singleElement().asString().endsWith(" failed after 35 ms: SocketTimeoutException");
    }

    @Test
    void aLogThatIsOffCostsNothingAndShowsNothing() throws IOException {
        logger.setLevel(Level.INFO);

        send(LogOptions.DEFAULT, answering(500, Map.of()));

        assertThat(lines()).isEmpty();
        assertThat(clock).hasValue(0);
    }

    /** CWE-117: what a provider sends must not look like a line of the log, nor flood it. */
    @Test
    void aHeaderOfTheProviderStaysOnItsLine() throws IOException {
        logger.setLevel(Level.TRACE);

        send(
                LogOptions.DEFAULT,
                answering(200, Map.of("Date", List.of("a\r\nERROR b\u001b[2J\u0085" + "c".repeat(70_000)))));

        assertThat(lines().get(2))
                .contains("Date: a??ERROR b?[2J?ccc")
                .hasSizeLessThan(400)
                .doesNotContain("\r", "\n", "\u001b", "\u0085");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "authorization", "COOKIE", "Set-Cookie", "Proxy-Authorization"})
    void aHeaderOfSecretsIsNeverShown(String name) {
        assertThatThrownBy(() -> LogOptions.DEFAULT.showingHeaders("Age", name))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** In Turkish, a small I has no dot. */
    @Test
    void namesOfHeadersAreTheSameInEveryLocale() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            logger.setLevel(Level.TRACE);
            send(LogOptions.DEFAULT.showingHeaders("X-ID"), answering(200, Map.of("x-id", List.of("7"))));

            assertThat(lines().get(2)).endsWith("-> [x-id: 7]");
            assertThatThrownBy(() -> LogOptions.DEFAULT.showingHeaders("AUTHORIZATION"))
                    .isInstanceOf(IllegalArgumentException.class);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void optionsAreNotChangedByWhatIsMadeOfThem() {
        LogOptions more = LogOptions.DEFAULT.showingHeaders("Age").showingQuery("page");

        assertThat(more)
                .isNotEqualTo(LogOptions.DEFAULT)
                .isEqualTo(LogOptions.DEFAULT.showingQuery("page").showingHeaders("age"));
        assertThat(LogOptions.DEFAULT.toString()).doesNotContain("Age,", "page");
    }

    private interface Sending {
        HttpResponse send(HttpRequest request) throws IOException;
    }

    private static Sending answering(int status, Map<String, List<String>> headers) {
        return request ->
                HttpResponse.builder(status).headers(Headers.received(headers)).build();
    }

    private void send(LogOptions options, Sending sending) throws IOException {
        Transport inner = new Transport() {
            @Override
            public HttpResponse send(HttpRequest request) throws IOException {
                if (logger.isDebugEnabled()) {
                    clock.addAndGet(35_999_999);
                }
                return sending.send(request);
            }

            @Override
            public void close() {}
        };
        try (Transport logging = new LoggingTransport(inner, options, clock::get)) {
            logging.send(REQUEST).close();
        }
    }

    private List<String> lines() {
        return appender.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }
}
