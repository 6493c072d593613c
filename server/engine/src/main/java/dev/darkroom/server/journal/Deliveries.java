package dev.darkroom.server.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The newest calls of webhooks, bounded by their count and by what they hold. Safe for use by several threads. */
public final class Deliveries {

    private static final long MAX_BYTES = 4L << 20;

    private final int maximum;
    private final Deque<Delivery> newestLast = new ArrayDeque<>();
    private long bytes;

    /** @param maximum how many are kept */
    Deliveries(int maximum) {
        this.maximum = maximum;
    }

    /** Keeps one. */
    public synchronized void add(Delivery delivery) {
        newestLast.addLast(delivery);
        bytes += delivery.weight();
        while (newestLast.size() > maximum || bytes > MAX_BYTES && newestLast.size() > 1) {
            bytes -= newestLast.removeFirst().weight();
        }
    }

    /** The newest first. */
    public synchronized List<Delivery> all() {
        List<Delivery> all = new ArrayList<>(newestLast);
        Collections.reverse(all);
        return all;
    }

    /** The one with an id. */
    public synchronized Optional<Delivery> find(UUID id) {
        return newestLast.stream().filter(delivery -> delivery.id().equals(id)).findFirst();
    }

    /** Forgets all. */
    public synchronized void clear() {
        newestLast.clear();
        bytes = 0;
    }
}
