package dev.darkroom.server.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The newest calls, as many as there is room for. Safe for use by several threads. */
public final class Journal {

    private final int maximumCalls;
    private final long maximumBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Kept> calls = new ArrayDeque<>();
    private final Deliveries deliveries;
    private final StrictMode strict;
    private long bytes;
    private long last;

    /**
     * Empty.
     *
     * @param maximumCalls how many are kept
     * @param maximumBytes how much they may hold together
     * @param strict whether they are held against the documents at first
     */
    public Journal(int maximumCalls, long maximumBytes, boolean strict) {
        this.deliveries = new Deliveries(maximumCalls);
        this.strict = new StrictMode(strict);
        this.maximumCalls = maximumCalls;
        this.maximumBytes = maximumBytes;
    }

    /** The webhooks that were called. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** Whether its calls are held against the documents. */
    public StrictMode strict() {
        return strict;
    }

    /** Writes down a call that has just come. */
    public Call begin(Call.Beginning beginning) {
        lock.lock();
        try {
            Call call = new Call(this, ++last, beginning);
            keep(new Kept(call, call.weight()));
            return call;
        } finally {
            lock.unlock();
        }
    }

    private void keep(Kept kept) {
        calls.addLast(kept);
        bytes += kept.weight;
        while (calls.size() > maximumCalls || bytes > maximumBytes && calls.size() > 1) {
            bytes -= calls.removeFirst().weight;
        }
        changed.signalAll();
    }

    /** Weighs a call anew, unless it was forgotten. */
    void ended(Call call) {
        lock.lock();
        try {
            for (Iterator<Kept> newest = calls.descendingIterator(); newest.hasNext(); ) {
                Kept kept = newest.next();
                if (kept.call == call) {
                    long weight = call.weight();
                    bytes += weight - kept.weight;
                    kept.weight = weight;
                }
                if (kept.call.id() <= call.id()) {
                    break;
                }
            }
            while (bytes > maximumBytes && calls.size() > 1) {
                bytes -= calls.removeFirst().weight;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Calls that fit, the newest first.
     *
     * @param olderThan only calls with a lower id
     * @param limit how many at most
     */
    public List<Call> page(CallFilter filter, long olderThan, int limit) {
        List<Call> page = new ArrayList<>();
        lock.lock();
        try {
            for (Iterator<Kept> newest = calls.descendingIterator(); newest.hasNext() && page.size() < limit; ) {
                Call call = newest.next().call;
                if (call.id() < olderThan && filter.fits(call)) {
                    page.add(call);
                }
            }
        } finally {
            lock.unlock();
        }
        return page;
    }

    /**
     * Waits until there are calls that fit.
     *
     * @param atLeast how many; none to count at once
     * @param patience how long it waits at most
     * @return how many there are then
     */
    public int count(CallFilter filter, int atLeast, Duration patience) {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            int found = count(filter);
            while (found < atLeast && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
                found = count(filter);
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return count(filter);
        } finally {
            lock.unlock();
        }
    }

    private int count(CallFilter filter) {
        return (int) calls.stream().filter(kept -> filter.fits(kept.call)).count();
    }

    /** Forgets all calls. */
    public void clear() {
        lock.lock();
        try {
            calls.clear();
            bytes = 0;
        } finally {
            lock.unlock();
        }
    }

    private static final class Kept {

        private final Call call;
        private long weight;

        Kept(Call call, long weight) {
            this.call = call;
            this.weight = weight;
        }
    }
}
