package dev.darkroom.client.http;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls from another thread: their connections are closed, and they throw. It goes with as many calls as one likes; those
 * that begin after it was used end at once. Safe for use by several threads.
 */
public final class Cancellation {

    private final Set<Runnable> watchers = new LinkedHashSet<>();
    private boolean cancelled;

    /** One that was not used yet. */
    public Cancellation() {}

    /** Ends the calls that it goes with; does nothing the second time. */
    public synchronized void cancel() {
        cancelled = true;
        watchers.forEach(Runnable::run);
        watchers.clear();
    }

    /** Whether it was used. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /**
     * Watches it, for a transport of one's own.
     *
     * @param cancellation null for calls that nobody cancels
     * @param watcher run once, when it is used, or now if it was; it must not wait for other threads
     * @return ends the watch: behind its closing the watcher neither runs nor is run
     */
    public static Watch watch(@Nullable Cancellation cancellation, Runnable watcher) {
        if (cancellation == null) {
            return () -> {};
        }
        Runnable own = watcher::run;
        cancellation.add(own);
        return () -> cancellation.remove(own);
    }

    private synchronized void add(Runnable watcher) {
        if (cancelled) {
            watcher.run();
        } else {
            watchers.add(watcher);
        }
    }

    private synchronized void remove(Runnable watcher) {
        watchers.remove(watcher);
    }

    /** Somebody who wants to know. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {

        /** Wants to know no longer. */
        @Override
        void close();
    }
}
