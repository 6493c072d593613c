package dev.darkroom.server.jobs;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work on threads of its own, and waits for it no longer than it may take. Work that is late is interrupted; where it
 * does not heed that, its thread is given up, so that it holds no place among those that do work.
 */
final class TimedRuns implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "job");
        thread.setDaemon(true);
        return thread;
    });

    private final Duration limit;
    private final Duration grace;

    /**
     * Sets the limits.
     *
     * @param limit how long a run may take
     * @param grace how long it may take to end once it is interrupted
     */
    TimedRuns(Duration limit, Duration grace) {
        this.limit = limit;
        this.grace = grace;
    }

    /**
     * Does work. When the calling thread is interrupted, so is the work.
     *
     * @throws RuntimeException what the work threw, or that it was late or broken off
     */
    void run(Runnable work) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        threads.execute(() -> {
            worker.complete(Thread.currentThread());
            try {
                work.run();
                ended.complete(null);
            } catch (Throwable e) {
                ended.completeExceptionally(e);
            }
        });
        try {
            await(ended, limit);
        } catch (TimeoutException | InterruptedException e) {
            worker.join().interrupt();
            endIn(grace, ended);
            throw new IllegalStateException(
                    e instanceof TimeoutException ? "it takes longer than " + limit : "it is broken off", e);
        }
    }

    private static void await(CompletableFuture<Void> ended, Duration limit)
            throws TimeoutException, InterruptedException {
        try {
            ended.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e.getCause());
        }
    }

    private static void endIn(Duration grace, CompletableFuture<Void> ended) {
        try {
            ended.handle((nothing, failure) -> Boolean.TRUE).get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Its thread is given up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Interrupts what still runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
