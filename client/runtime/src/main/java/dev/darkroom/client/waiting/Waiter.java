package dev.darkroom.client.waiting;

import dev.darkroom.client.error.CallSite;
import dev.darkroom.client.error.DarkroomException;
import dev.darkroom.client.error.JobFailedException;
import dev.darkroom.client.error.WaitInterruptedException;
import dev.darkroom.client.error.WaitTimeoutException;
import dev.darkroom.client.retry.Sleeper;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Asks about a job until it has come to its end. Nothing is sent before {@link #await()}, which may be called more than
 * once. Immutable; safe for use by several threads if what it was given is.
 *
 * @param <T> what the provider tells of the job
 */
public final class Waiter<T> {

    private static final Duration MAX_TIMEOUT = Duration.ofDays(24);

    private final CallSite call;
    private final Polling polling;
    private final Supplier<T> question;
    private final Function<? super T, String> state;
    private final Duration timeout;
    private final Consumer<? super T> progress;
    private final WaitingTime time;

    private Waiter(
            CallSite call,
            Polling polling,
            Supplier<T> question,
            Function<? super T, String> state,
            Duration timeout,
            Consumer<? super T> progress,
            WaitingTime time) {
        this.call = call;
        this.polling = polling;
        this.question = question;
        this.state = state;
        this.timeout = timeout;
        this.progress = progress;
        this.time = time;
    }

    /**
     * A waiter with ten minutes of time that tells nobody of its progress.
     *
     * @param call what exceptions name
     * @param polling the states of the job, and how often it is asked about
     * @param question asks about the job, with the errors of any call
     * @param state the job's state as the provider writes it
     */
    public static <T> Waiter<T> of(
            CallSite call, Polling polling, Supplier<T> question, Function<? super T, String> state) {
        return new Waiter<>(
                Objects.requireNonNull(call, "call"),
                Objects.requireNonNull(polling, "polling"),
                Objects.requireNonNull(question, "question"),
                Objects.requireNonNull(state, "state"),
                Duration.ofMinutes(10),
                answer -> {},
                WaitingTime.REAL);
    }

    /**
     * The same with another time to wait in all. No question is asked later; one that is under way then is not cut short,
     * which is what the client's {@code callTimeout} is for.
     *
     * @throws IllegalArgumentException if it is less than nothing, or more than 24 days
     */
    public Waiter<T> timeout(Duration longest) {
        if (longest.isNegative() || longest.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException("timeout must be 0 to 24 days, not " + longest);
        }
        return new Waiter<>(call, polling, question, state, longest, progress, time);
    }

    /** The same, asking more or less often or with other states than the document has. */
    public Waiter<T> polling(Polling other) {
        return new Waiter<>(call, Objects.requireNonNull(other, "other"), question, state, timeout, progress, time);
    }

    /**
     * The same, telling a listener each answer, the last one too, on the thread that waits. What the listener throws ends
     * the waiting.
     */
    public Waiter<T> onProgress(Consumer<? super T> listener) {
        return new Waiter<>(
                call, polling, question, state, timeout, Objects.requireNonNull(listener, "listener"), time);
    }

    /**
     * The same with another time, for tests of applications.
     *
     * @param nanoTime counts nanoseconds from anywhere
     * @param sleeper lets the waits pass
     * @param random 0 to less than 1
     */
    public Waiter<T> time(LongSupplier nanoTime, Sleeper sleeper, DoubleSupplier random) {
        return new Waiter<>(
                call, polling, question, state, timeout, progress, new WaitingTime(nanoTime, sleeper, random));
    }

    /**
     * Asks until the job has done what it was for. The first question is asked at once; waits between them grow from the
     * shortest to the longest interval, at random so that many waiters do not ask in step.
     *
     * @return the last answer
     * @throws JobFailedException if the job is in a state from which it will never do it
     * @throws WaitTimeoutException if the time is over and the job is not; it may still come to its end
     * @throws WaitInterruptedException if the thread is interrupted between two questions; it stays so
     * @throws DarkroomException if a question fails, after the retries of any call
     */
    public T await() {
        long start = time.nanoTime().getAsLong();
        for (int waits = 0; ; waits++) {
            T answer = question.get();
            String now = state.apply(answer);
            progress.accept(answer);
            if (polling.isSuccess(now)) {
                return answer;
            }
            if (polling.isFailure(now)) {
                throw new JobFailedException(call, now, answer);
            }
            long left = timeout.toNanos() - (time.nanoTime().getAsLong() - start);
            Duration wait = polling.wait(waits, time.random().getAsDouble());
            if (left <= 0) {
                throw new WaitTimeoutException(call, now, answer, timeout);
            }
            pause(Math.min(wait.toNanos(), left), now, answer);
        }
    }

    private void pause(long nanos, String now, T answer) {
        try {
            time.sleeper().sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WaitInterruptedException(call, now, answer, e);
        }
    }

    /** What is asked, and how often. */
    @Override
    public String toString() {
        return "Waiter[" + call.operationId() + " " + polling + "]";
    }

    /** Where time and chance come from. */
    private record WaitingTime(LongSupplier nanoTime, Sleeper sleeper, DoubleSupplier random) {

        static final WaitingTime REAL = new WaitingTime(
                System::nanoTime,
                wait -> TimeUnit.NANOSECONDS.sleep(wait.toNanos()),
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
