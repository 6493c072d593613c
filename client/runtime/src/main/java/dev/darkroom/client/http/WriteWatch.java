package dev.darkroom.client.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hangs up when one write of a body takes too long. An alarm for each write would wake a thread each time, so there is one a
 * body, which is set anew when it goes off too early.
 */
final class WriteWatch implements AutoCloseable {

    private final long longestNanos;
    private final ScheduledExecutorService alarms;
    private final Runnable hangUp;
    private @Nullable Future<?> alarm;
    private boolean writing;
    private long since;
    private boolean late;
    private boolean closed;

    WriteWatch(Duration longest, ScheduledExecutorService alarms, Runnable hangUp) {
        this.longestNanos = longest.toNanos();
        this.alarms = alarms;
        this.hangUp = hangUp;
        alarmAfter(longestNanos);
    }

    /** One write. */
    interface Write {
        void run() throws IOException;
    }

    /** Writes. Where that fails, {@link #isLate} says whether it was this that ended it. */
    void guard(Write write) throws IOException {
        set(true);
        try {
            write.run();
        } finally {
            set(false);
        }
    }

    private synchronized void set(boolean begins) {
        writing = begins;
        since = System.nanoTime();
    }

    synchronized boolean isLate() {
        return late;
    }

    private synchronized void alarmAfter(long nanos) {
        if (!closed) {
            alarm = alarms.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void look() {
        long left = left();
        if (left > 0) {
            try {
                alarmAfter(left);
            } catch (RejectedExecutionException e) {
                // The client was closed, and its connections with it.
            }
        } else {
            hangUp.run();
        }
    }

    private synchronized long left() {
        long left = writing ? longestNanos - (System.nanoTime() - since) : longestNanos;
        late = left <= 0;
        return left;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (alarm != null) {
            alarm.cancel(false);
        }
    }
}
