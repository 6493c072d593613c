package dev.darkroom.client.http;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Closes the connection of a call at its deadline. For one call. */
final class DeadlineWatch implements AutoCloseable {

    private final @Nullable Deadline deadline;
    private final @Nullable Future<?> alarm;
    private volatile boolean late;

    /** @param deadline null for none */
    DeadlineWatch(@Nullable Deadline deadline, ScheduledExecutorService alarms, Runnable hangUp) {
        this.deadline = deadline;
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

    /** What a failure comes from: the deadline, or itself. */
    Exception cause(Exception failure) {
        return late && deadline != null ? new DeadlineExceededException(deadline, failure) : failure;
    }

    /** The call is over. */
    @Override
    public void close() {
        if (alarm != null) {
            alarm.cancel(false);
        }
    }
}
