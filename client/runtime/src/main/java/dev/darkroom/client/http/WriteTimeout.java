package dev.darkroom.client.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

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

    /** One write. */
    interface Write {
        void run() throws IOException;
    }

    /**
     * Writes.
     *
     * @param hangUp ends the connection, so that the write fails
     * @throws SocketTimeoutException if the write took too long
     */
    void guard(Write write, Runnable hangUp) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        Future<?> deadline = watch.schedule(
                () -> {
                    late.set(true);
                    hangUp.run();
                },
                longest.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            write.run();
        } catch (IOException e) {
            throw late.get() ? timeout(e) : e;
        } finally {
            deadline.cancel(false);
        }
    }

    private IOException timeout(IOException cause) {
        IOException timeout =
                new SocketTimeoutException("no byte of the body could be sent for " + longest.toMillis() + " ms");
        timeout.initCause(cause);
        return timeout;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
