package dev.darkroom.client.retry;

import dev.darkroom.client.http.CallCancelledException;
import dev.darkroom.client.http.Cancellation;
import dev.darkroom.client.http.Deadline;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests again that failed in passing: statuses 408, 429, 502, 503 and 504, and failures of the connection, as far
 * as the request's {@link RetryClass} and its body allow. A request that surely never left is always sent again. The body
 * of a response to a GET that only reads is asked for from where it breaks off, if it has a strong entity tag. Safe for use
 * by several threads.
 */
public final class RetryingTransport implements Transport {

    private final Transport transport;
    private final RetryPolicy policy;
    private final Clock clock;
    private final Sleeper sleeper;
    private final DoubleSupplier random;
    private final RetryBudget budget = new RetryBudget();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Wraps a transport, which is closed with this one.
     *
     * @param policy for requests that have none of their own
     */
    public RetryingTransport(Transport transport, RetryPolicy policy) {
        this(
                transport,
                policy,
                Clock.systemUTC(),
                null,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /**
     * The same with another time.
     *
     * @param sleeper null for one that wakes up when this is closed
     * @param random 0 to less than 1
     */
    RetryingTransport(
            Transport transport, RetryPolicy policy, Clock clock, @Nullable Sleeper sleeper, DoubleSupplier random) {
        this.transport = transport;
        this.policy = policy;
        this.clock = clock;
        this.sleeper = sleeper == null ? time -> closed.await(time.toNanos(), TimeUnit.NANOSECONDS) : sleeper;
        this.random = random;
    }

    @Override
    public HttpResponse send(HttpRequest request) throws IOException {
        RetryPolicy own = request.retryPolicy();
        RetryPolicy rules = own == null ? policy : own;
        List<Duration> waits = new ArrayList<>();
        Attempt attempt = Attempt.of(transport, request);
        while (attempt.failedInPassing() && attempt.mayBeRepeated() && waits.size() < rules.maxRetries()) {
            Duration asked = RetryAfter.of(attempt.headers(), clock).orElse(Duration.ZERO);
            Duration backoff = rules.backoff(waits.size(), random.getAsDouble());
            Duration wait = asked.compareTo(backoff) > 0 ? asked : backoff;
            if (asked.compareTo(rules.maxRetryAfter()) > 0
                    || endsWithin(wait, request.deadline())
                    || closed.getCount() == 0
                    || !budget.take()) {
                break;
            }
            attempt.discard();
            pause(wait, request.cancellation(), attempt.status(), waits);
            waits.add(wait);
            int resends = request.resendCount() + waits.size();
            attempt = Attempt.of(
                    transport, request.toBuilder().resendCount(resends).build());
        }
        if (attempt.status() != null && !attempt.failedInPassing()) {
            budget.callWentWell();
        }
        return ResumingBody.around(request, attempt.outcome(waits), (resumed, rest) -> rest(resumed, rest, rules));
    }

    private @Nullable HttpResponse rest(int resumed, HttpRequest rest, RetryPolicy rules) throws IOException {
        if (resumed >= rules.maxRetries()) {
            return null;
        }
        Duration wait = rules.backoff(resumed, random.getAsDouble());
        if (endsWithin(wait, rest.deadline()) || closed.getCount() == 0 || !budget.take()) {
            return null;
        }
        pause(wait, rest.cancellation(), null, List.of());
        return send(rest);
    }

    private static boolean endsWithin(Duration wait, @Nullable Deadline deadline) {
        return deadline != null && deadline.remaining().compareTo(wait) <= 0;
    }

    private void pause(
            Duration wait, @Nullable Cancellation cancellation, @Nullable Integer status, List<Duration> earlier)
            throws RetriedException {
        Cancellation.Watch wake = Cancellation.watch(cancellation, Thread.currentThread()::interrupt);
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            wake.close();
        }
        boolean interrupted = Thread.currentThread().isInterrupted();
        if (cancellation != null && cancellation.isCancelled()) {
            // It was this that interrupted the thread.
            Thread.interrupted();
            throw new RetriedException(status, earlier, new CallCancelledException(null));
        } else if (interrupted) {
            throw new RetriedException(
                    status, earlier, new InterruptedIOException("interrupted while waiting to send it again"));
        }
    }

    @Override
    public void close() {
        closed.countDown();
        transport.close();
    }
}
