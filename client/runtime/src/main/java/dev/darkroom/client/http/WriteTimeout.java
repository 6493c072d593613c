package dev.darkroom.client.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Ends writes that nobody takes: sockets know a timeout for reading alone. Safe for use by several threads. */
final class WriteTimeout implements AutoCloseable {

    private final Duration longest;
    private final ScheduledThreadPoolExecutor watch;

    WriteTimeout(Duration longest) {
        this.longest = longest;
        this.watch = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "darkroom-send-deadline");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
    }

    /** Where other alarms may be set: the thread is shared. */
    ScheduledExecutorService alarms() {
        return watch;
    }

    /**
     * Begins to watch the writes of one body.
     *
     * @param hangUp ends the connection, so that the write under way fails
     */
    WriteWatch watch(Runnable hangUp) {
        return new WriteWatch(longest, watch, hangUp);
    }

    SocketTimeoutException exceeded(IOException cause) {
        SocketTimeoutException timeout =
                new SocketTimeoutException("no byte of the body could be sent for " + longest.toMillis() + " ms");
        timeout.initCause(cause);
        return timeout;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
