package dev.darkroom.client.retry;

import static dev.darkroom.client.retry.Scripted.broken;
import static dev.darkroom.client.retry.Scripted.status;
import static dev.darkroom.client.retry.Scripted.unsent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.darkroom.client.body.BytesBody;
import dev.darkroom.client.body.RequestBody;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.body.UploadBody;
import dev.darkroom.client.http.Deadline;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are sent again, how often, and after which waits. */
@Timeout(30)
class RetryingTransportTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Scripted.Step FINE = status(200);

    private final List<Duration> slept = new ArrayList<>();

    /** Half of every ceiling is waited. */
    private Transport retrying(Transport wire, RetryPolicy policy) {
        return new RetryingTransport(wire, policy, Clock.fixed(NOW, ZoneOffset.UTC), slept::add, () -> 0.5);
    }

    private HttpResponse send(Scripted wire, HttpRequest request) throws IOException {
        return retrying(wire, RetryPolicy.DEFAULT).send(request);
    }

    private static HttpRequest request(RetryClass retryClass, @Nullable RequestBody body) {
        return HttpRequest.builder("POST", URI.create("http://light.example/slides"))
                .retryClass(retryClass)
                .body(body)
                .build();
    }

    private static HttpRequest safe() {
        return request(RetryClass.SAFE, null);
    }

    private static List<Duration> millis(long... waits) {
        return LongStream.of(waits).mapToObj(Duration::ofMillis).toList();
    }

    @Test
    void theCeilingDoublesUpToAnEnd() throws IOException {
        RetryPolicy patient = RetryPolicy.builder().maxRetries(6).build();

        HttpResponse response = retrying(new Scripted(status(503)), patient).send(safe());

        assertThat(slept).isEqualTo(millis(250, 500, 1000, 2000, 4000, 4000));
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.waits()).isEqualTo(slept);
    }

    @Test
    void theLongestWaitsDoNotOverflow() throws IOException {
        Duration day = Duration.ofDays(1);
        RetryPolicy slow = RetryPolicy.builder()
                .maxRetries(20)
                .baseDelay(day)
                .maxDelay(day)
                .build();

        retrying(new Scripted(status(503)), slow).send(safe());

        assertThat(slept).hasSize(20).containsOnly(Duration.ofHours(12));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 502, 503, 504})
    void passingStatusesAreRepeated(int code) throws IOException {
        for (RetryClass allowed : List.of(RetryClass.SAFE, RetryClass.IDEMPOTENT)) {
            Scripted wire = new Scripted(status(code), FINE);

            assertThat(send(wire, request(allowed, null)).status()).isEqualTo(200);
            assertThat(wire.sent).isEqualTo(2);
            assertThat(wire.openResponses).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 304, 307, 400, 401, 404, 409, 425, 500, 501, 505})
    void otherStatusesAreNot(int code) throws IOException {
        Scripted wire = new Scripted(status(code, "Retry-After", "1"), FINE);

        HttpResponse response = send(wire, safe());

        assertThat(response.status()).isEqualTo(code);
        assertThat(response.waits()).isEmpty();
        assertThat(slept).isEmpty();
    }

    static Stream<IOException> beforeTheRequestLeft() {
        return Stream.of(
                new ConnectException("refused"), new UnknownHostException("light"), new NoRouteToHostException("far"));
    }

    @ParameterizedTest
    @MethodSource("beforeTheRequestLeft")
    void whatNeverLeftIsAlwaysSentAgain(IOException failure) throws IOException {
        RequestBody once = new UploadBody(Upload.once("a.png", new ByteArrayInputStream(new byte[9])));
        Scripted wire = new Scripted(unsent(failure), unsent(failure), FINE);

        HttpResponse response = send(wire, request(RetryClass.NEVER, once));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.waits()).isEqualTo(millis(250, 500));
    }

    @Test
    void whatMayHaveLeftIsSentOnceWhereTwiceDoesHarm() {
        HttpRequest request = request(RetryClass.NEVER, new BytesBody("text/plain", new byte[9]));
        for (IOException failure : List.of(new SocketException("reset"), new SocketTimeoutException("silence"))) {
            Scripted wire = new Scripted(broken(failure), FINE);

            assertThatThrownBy(() -> send(wire, request)).isSameAs(failure);
            assertThat(wire.sent).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 502, 503, 504})
    void aStatusDoesNotProveThatNothingHappened(int code) throws IOException {
        Scripted wire = new Scripted(status(code), FINE);

        assertThat(send(wire, request(RetryClass.NEVER, null)).status()).isEqualTo(code);
        assertThat(wire.sent).isEqualTo(1);
    }

    /** The source of a body may use the network itself. */
    @Test
    void aBodyThatCannotConnectIsNoConnectFailure() {
        RequestBody remote = new UploadBody(Upload.of("a.png", () -> {
            throw new ConnectException("refused");
        }));
        Scripted wire = new Scripted(FINE);

        for (RetryClass any : RetryClass.values()) {
            assertThatThrownBy(() -> send(wire, request(any, remote))).isInstanceOf(ConnectException.class);
        }
        assertThat(slept).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsNotWaitedFor() {
        RequestBody missing = new UploadBody(Upload.of("a.png", () -> {
            throw new NoSuchFileException("a.png");
        }));

        assertThatThrownBy(() -> send(new Scripted(FINE), request(RetryClass.IDEMPOTENT, missing)))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(slept).isEmpty();
    }

    @Test
    void aBodyThatCanBeReadOnceIsSentOnce() throws IOException {
        RequestBody once = new UploadBody(Upload.once("a.png", new ByteArrayInputStream(new byte[9])));
        Scripted wire = new Scripted(status(503), FINE);

        assertThat(send(wire, request(RetryClass.IDEMPOTENT, once)).status()).isEqualTo(503);
        assertThat(wire.sent).isEqualTo(1);
    }

    @Test
    void aBodyThatCanBeReadAgainIsSentAgain() throws IOException {
        RequestBody bytes = new BytesBody("text/plain", new byte[9]);
        Scripted wire = new Scripted(broken(new SocketException("reset")), status(429), FINE);

        assertThat(send(wire, request(RetryClass.IDEMPOTENT, bytes)).status()).isEqualTo(200);
        assertThat(wire.sent).isEqualTo(3);
    }

    static Stream<IOException> goodForNothing() {
        return Stream.of(new SSLHandshakeException("unknown authority"), new InterruptedIOException("interrupted"));
    }

    @ParameterizedTest
    @MethodSource("goodForNothing")
    void whatDoesNotPassIsNotRepeated(IOException failure) {
        assertThatThrownBy(() -> send(new Scripted(unsent(failure), FINE), safe()))
                .isSameAs(failure);
        assertThat(slept).isEmpty();
    }

    @Test
    void theLastFailureTellsTheWaits() {
        IOException reset = new SocketException("reset");
        RetriedException failure = catchThrowableOfType(
                RetriedException.class, () -> send(new Scripted(status(503), broken(reset)), safe()));

        assertThat(failure.last()).isSameAs(reset);
        assertThat(failure.status()).isEmpty();
        assertThat(failure.waits()).isEqualTo(millis(250, 500));
        assertThat(failure).hasMessage("reset");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3                             | 3000",
                "60                            | 60000",
                "' 2 '                         | 2000",
                "Wed, 25 Nov 2026 12:00:07 GMT | 7000",
                "Wednesday, 25-Nov-26 12:00:07 GMT | 7000",
                "Wed Nov 25 12:00:07 2026      | 7000",
                "0                             | 250",
                "Wed, 25 Nov 2026 11:00:00 GMT | 250",
                "-5                            | 250",
                "1.5                           | 250",
                "soon                          | 250",
                "''                            | 250",
                "٣                             | 250",
            })
    void theProvidersWishIsTheLeastWait(String retryAfter, long wait) throws IOException {
        Scripted.Step busy = request -> HttpResponse.builder(503)
                .headers(Headers.received(Map.of("Retry-After", List.of(retryAfter))))
                .build();

        assertThat(send(new Scripted(busy, FINE), safe()).waits()).isEqualTo(millis(wait));
    }

    /** The clock of this machine may be wrong; the provider tells its own. */
    @Test
    void datesAreComparedWithTheProvidersClock() throws IOException {
        Scripted.Step busy =
                status(429, "Retry-After", "Wed, 25 Nov 2026 18:00:04 GMT", "Date", "Wed, 25 Nov 2026 18:00:00 GMT");

        assertThat(send(new Scripted(busy, FINE), safe()).waits()).isEqualTo(millis(4000));
    }

    /** The oldest form pads the day with a space. */
    @Test
    void anOldDateIsReadToo() throws IOException {
        Scripted.Step busy = status(429, "Retry-After", "Fri Dec  4 18:00:04 2026", "Date", "Fri Dec  4 18:00:00 2026");

        assertThat(send(new Scripted(busy, FINE), safe()).waits()).isEqualTo(millis(4000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"61", "86400", "99999999999999999999999", "Thu, 26 Nov 2026 12:00:00 GMT"})
    void whoAsksForTooLongIsNotAskedAgain(String retryAfter) throws IOException {
        Scripted wire = new Scripted(status(503, "Retry-After", retryAfter), FINE);

        assertThat(send(wire, safe()).status()).isEqualTo(503);
        assertThat(slept).isEmpty();
        assertThat(wire.openResponses).isEqualTo(1);
    }

    @Test
    void aRequestMayHaveAPolicyOfItsOwn() throws IOException {
        Scripted wire = new Scripted(status(503));
        HttpRequest once = safe().toBuilder().retryPolicy(RetryPolicy.NONE).build();

        send(wire, once);

        assertThat(wire.sent).isEqualTo(1);
    }

    @Test
    void callsFailAtOnceWhenTheRetriesOfAllAreUsedUp() throws IOException {
        Scripted down = new Scripted(request -> {
            boolean up = request.uri().getPath().equals("/up");
            return HttpResponse.builder(up ? 200 : 503).build();
        });
        Transport transport = retrying(down, RetryPolicy.builder().maxRetries(1).build());
        for (int call = 0; call < RetryBudget.CAPACITY_RETRIES; call++) {
            assertThat(transport.send(safe()).waits()).hasSize(1);
        }

        assertThat(transport.send(safe()).waits()).isEmpty();
        HttpRequest fine = HttpRequest.builder("GET", URI.create("http://light.example/up"))
                .build();
        for (int call = 0; call < 9; call++) {
            transport.send(fine);
        }
        assertThat(transport.send(safe()).waits()).isEmpty();
        transport.send(fine);
        assertThat(transport.send(safe()).waits()).hasSize(1);
    }

    @Test
    void noWaitGoesBeyondTheDeadline() throws IOException {
        AtomicLong nanos = new AtomicLong();
        Transport transport = new RetryingTransport(
                new Scripted(status(503)),
                RetryPolicy.builder().maxRetries(9).build(),
                Clock.systemUTC(),
                wait -> nanos.addAndGet(wait.toNanos()),
                () -> 0.5);
        Deadline deadline = Deadline.after(Duration.ofMillis(1750), nanos::get);

        HttpResponse response =
                transport.send(safe().toBuilder().deadline(deadline).build());

        assertThat(response.waits()).isEqualTo(millis(250, 500));
        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void anInterruptEndsTheWaitAndKeepsTheStatus() {
        Transport transport = new RetryingTransport(
                new Scripted(status(503)),
                RetryPolicy.DEFAULT,
                Clock.systemUTC(),
                time -> new CountDownLatch(1).await(),
                () -> 0);
        Thread.currentThread().interrupt();

        RetriedException failure = catchThrowableOfType(RetriedException.class, () -> transport.send(safe()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.last()).isInstanceOf(InterruptedIOException.class);
        assertThat(failure.status()).hasValue(503);
        assertThat(failure.waits()).isEmpty();
    }

    @Test
    void closingEndsTheWait() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        InputStream givenUp = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                busy.countDown();
            }
        };
        Transport wire = new Transport() {
            @Override
            public HttpResponse send(HttpRequest request) throws IOException {
                if (busy.getCount() == 0) {
                    throw new IllegalStateException("the client is closed");
                }
                return status(503, "Retry-After", "60").play(request).toBuilder()
                        .body(givenUp)
                        .build();
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        };
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Transport transport = new RetryingTransport(wire, RetryPolicy.DEFAULT);
            Future<?> call = thread.submit(() -> transport.send(safe()));
            busy.await();
            transport.close();

            assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IllegalStateException.class);
        } finally {
            thread.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(RetryClass.class)
    void noRetriesAreNone(RetryClass any) {
        Scripted wire = new Scripted(unsent(new ConnectException("refused")), FINE);

        assertThatThrownBy(() -> retrying(wire, RetryPolicy.NONE).send(request(any, null)))
                .isInstanceOf(ConnectException.class);
    }
}
