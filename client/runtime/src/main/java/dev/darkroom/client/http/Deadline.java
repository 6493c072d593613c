package dev.darkroom.client.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time by which a call is over, its retries and the reading of its response included. Immutable. */
public final class Deadline {

    private static final Duration MIN_TIMEOUT = Duration.ofMillis(1);
    private static final Duration MAX_TIMEOUT = Duration.ofDays(24);

    private final Duration timeout;
    private final long endNanos;
    private final LongSupplier nanoTime;

    private Deadline(Duration timeout, LongSupplier nanoTime) {
        this.timeout = timeout;
        this.nanoTime = nanoTime;
        this.endNanos = nanoTime.getAsLong() + timeout.toNanos();
    }

    /**
     * So much later than now.
     *
     * @throws IllegalArgumentException if it is not 1 ms to 24 days
     */
    public static Deadline after(Duration timeout) {
        return after(timeout, System::nanoTime);
    }

    /** The same by another clock, which counts nanoseconds. */
    public static Deadline after(Duration timeout, LongSupplier nanoTime) {
        return new Deadline(requireInRange(timeout), nanoTime);
    }

    /**
     * Checks a timeout of which deadlines are made.
     *
     * @throws IllegalArgumentException if it is not 1 ms to 24 days
     */
    public static Duration requireInRange(Duration timeout) {
        if (timeout.compareTo(MIN_TIMEOUT) < 0 || timeout.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException("callTimeout must be 1 ms to 24 days, not " + timeout);
        }
        return timeout;
    }

    /** The whole time there was. */
    public Duration timeout() {
        return timeout;
    }

    /** The time that is left; zero or less when it is over. */
    public Duration remaining() {
        return Duration.ofNanos(endNanos - nanoTime.getAsLong());
    }

    @Override
    public String toString() {
        return "Deadline[" + timeout + "]";
    }
}
