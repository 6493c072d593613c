package dev.darkroom.client.http;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Closes the connection of a call at its deadline, or when it is cancelled. For one call. */
final class DeadlineWatch implements AutoCloseable {

    private final @Nullable Deadline deadline;
    private final @Nullable Future<?> alarm;
    private final Cancellation.Watch cancellation;
    private volatile boolean late;
    private volatile boolean cancelled;

    /**
     * Begins to watch.
     *
     * @param deadline null for none
     * @param cancellation null for none
     */
    DeadlineWatch(
            @Nullable Deadline deadline,
            @Nullable Cancellation cancellation,
            ScheduledExecutorService alarms,
            Runnable hangUp) {
        this.deadline = deadline;
        this.cancellation = Cancellation.watch(cancellation, () -> {
            cancelled = true;
            hangUp.run();
        });
        this.alarm = deadline == null
                ? null
                : alarms.schedule(
                        () -> {
                            late = true;
                            hangUp.run();
                        },
                        deadline.remaining().toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    /** What a failure comes from: somebody who cancelled the call, the deadline, or itself. */
    Exception cause(Exception failure) {
        if (cancelled) {
            return new CallCancelledException(failure);
        }
        return late && deadline != null ? new DeadlineExceededException(deadline, failure) : failure;
    }

    /** The call is over. */
    @Override
    public void close() {
        cancellation.close();
        if (alarm != null) {
            alarm.cancel(false);
        }
    }
}
