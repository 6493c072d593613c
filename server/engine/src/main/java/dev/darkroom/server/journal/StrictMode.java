package dev.darkroom.server.journal;

import java.util.concurrent.atomic.AtomicLong;

/** Whether calls are held against the documents, and what came of it. Safe for use by several threads. */
public final class StrictMode {

    private final boolean atFirst;
    private final AtomicLong checked = new AtomicLong();
    private final AtomicLong different = new AtomicLong();
    private volatile boolean on;

    /** @param atFirst whether it is on until somebody says otherwise */
    StrictMode(boolean atFirst) {
        this.atFirst = atFirst;
        this.on = atFirst;
    }

    /** Whether it is on. */
    public boolean isOn() {
        return on;
    }

    /** Turns it on or off, and counts anew. */
    public void set(boolean wanted) {
        on = wanted;
        checked.set(0);
        different.set(0);
    }

    /** As it was at first. */
    public void reset() {
        set(atFirst);
    }

    /** Counts a call. */
    public void count(boolean differs) {
        checked.incrementAndGet();
        if (differs) {
            different.incrementAndGet();
        }
    }

    /** How many calls were held against their documents. */
    public long checked() {
        return checked.get();
    }

    /** How many of them differ. */
    public long different() {
        return different.get();
    }
}
