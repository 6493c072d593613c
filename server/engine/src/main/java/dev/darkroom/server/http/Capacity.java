package dev.darkroom.server.http;

import java.time.Duration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * How many requests are worked on at a time. What comes beyond is turned away at once, so that what was taken is still answered.
 *
 * @param maxActiveCount how many are worked on
 * @param maxQueuedCount how many wait until one of those ends
 * @param maxQueued for how long one of them waits
 */
record Capacity(int maxActiveCount, int maxQueuedCount, Duration maxQueued) {

    /** Threads that cost nothing are still requests with buffers and connections to the database. */
    private static final int MAX_VIRTUAL_COUNT = 1024;

    /** Those that are left turn requests away, and say how the server is. */
    private static final double SHARE_OF_THREADS = 0.9;

    /** What these threads can do. */
    static Capacity of(QueuedThreadPool threads) {
        int active = threads.getVirtualThreadsExecutor() == null
                ? (int) (threads.getMaxThreads() * SHARE_OF_THREADS)
                : MAX_VIRTUAL_COUNT;
        return new Capacity(active, active, Duration.ofSeconds(1));
    }

    /** How many may wait for slow clients at a time, so that these never take all there is. */
    int maxWaitingCount() {
        return Math.max(1, maxActiveCount * 5 / 6);
    }
}
