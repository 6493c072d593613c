package dev.darkroom.client.retry;

import static dev.darkroom.client.retry.Retrying.millis;
import static dev.darkroom.client.retry.Retrying.safe;
import static dev.darkroom.client.retry.Scripted.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.darkroom.client.http.CallCancelledException;
import dev.darkroom.client.http.Cancellation;
import dev.darkroom.client.http.Deadline;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long is waited before a request is sent again, and what ends a wait. */
@Timeout(30)
class RetryWaitsTest {

    private static final Scripted.Step FINE = status(200);

    private final Retrying retrying = new Retrying();

    @Test
    void theCeilingDoublesUpToAnEnd() throws IOException {
        RetryPolicy patient = RetryPolicy.builder().maxRetries(6).build();

        HttpResponse response =
                retrying.over(new Scripted(status(503)), patient).send(safe());

        assertThat(retrying.slept).isEqualTo(millis(250, 500, 1000, 2000, 4000, 4000));
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.waits()).isEqualTo(retrying.slept);
    }

    @Test
    void theLongestWaitsDoNotOverflow() throws IOException {
        Duration day = Duration.ofDays(1);
        RetryPolicy slow = RetryPolicy.builder()
                .maxRetries(20)
                .baseDelay(day)
                .maxDelay(day)
                .build();

        retrying.over(new Scripted(status(503)), slow).send(safe());

        assertThat(retrying.slept).hasSize(20).containsOnly(Duration.ofHours(12));
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

        assertThat(retrying.send(new Scripted(busy, FINE), safe()).waits()).isEqualTo(millis(wait));
    }

    /** The clock of this machine may be wrong; the provider tells its own. */
    @Test
    void datesAreComparedWithTheProvidersClock() throws IOException {
        Scripted.Step busy =
                status(429, "Retry-After", "Wed, 25 Nov 2026 18:00:04 GMT", "Date", "Wed, 25 Nov 2026 18:00:00 GMT");

        assertThat(retrying.send(new Scripted(busy, FINE), safe()).waits()).isEqualTo(millis(4000));
    }

    /** The oldest form pads the day with a space. */
    @Test
    void anOldDateIsReadToo() throws IOException {
        Scripted.Step busy = status(429, "Retry-After", "Fri Dec  4 18:00:04 2026", "Date", "Fri Dec  4 18:00:00 2026");

        assertThat(retrying.send(new Scripted(busy, FINE), safe()).waits()).isEqualTo(millis(4000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"61", "86400", "99999999999999999999999", "Thu, 26 Nov 2026 12:00:00 GMT"})
    void whoAsksForTooLongIsNotAskedAgain(String retryAfter) throws IOException {
        Scripted wire = new Scripted(status(503, "Retry-After", retryAfter), FINE);

        assertThat(retrying.send(wire, safe()).status()).isEqualTo(503);
        assertThat(retrying.slept).isEmpty();
        assertThat(wire.openResponses).isEqualTo(1);
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
    void cancellingEndsTheWaitAndLeavesTheThreadAsItWas() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        Transport transport = new RetryingTransport(
                new Scripted(status(503)),
                RetryPolicy.DEFAULT,
                Clock.systemUTC(),
                time -> {
                    waiting.countDown();
                    new CountDownLatch(1).await();
                },
                () -> 0);
        Cancellation cancellation = new Cancellation();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<RetriedException> call = thread.submit(() -> {
                RetriedException thrown = catchThrowableOfType(
                        RetriedException.class,
                        () -> transport.send(
                                safe().toBuilder().cancellation(cancellation).build()));
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
                return thrown;
            });
            waiting.await();
            cancellation.cancel();

            RetriedException failure = call.get(10, TimeUnit.SECONDS);
            assertThat(failure.last()).isInstanceOf(CallCancelledException.class);
            assertThat(failure.status()).hasValue(503);
        } finally {
            thread.shutdownNow();
        }
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
}
