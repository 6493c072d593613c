package dev.darkroom.server.world;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** When decisions of one kind are taken by themselves. Safe for use by several threads. */
public final class DecisionPolicy {

    private static final int MAX_COUNTED = 10_000;

    /** How it is said when. */
    public enum Mode {
        /** Never. */
        BY_HAND,
        /** When there is something to decide. */
        AT_ONCE,
        /** When it was read that many times. */
        AFTER_READS,
        /** When that many milliseconds have passed. */
        AFTER_MILLIS
    }

    private final Mode mode;
    private final long amount;
    private final Map<String, Integer> reads = new LinkedHashMap<>();

    /** @param amount of reads or milliseconds; else of no meaning */
    public DecisionPolicy(Mode mode, long amount) {
        this.mode = mode;
        this.amount = amount;
    }

    /** How it is said when. */
    public Mode mode() {
        return mode;
    }

    /** Of reads or milliseconds. */
    public long amount() {
        return amount;
    }

    /** Whether something is to be decided as it is read. */
    synchronized boolean isDue(String id, Instant since, Instant now) {
        return switch (mode) {
            case BY_HAND -> false;
            case AT_ONCE -> true;
            case AFTER_MILLIS -> !since.plus(Duration.ofMillis(amount)).isAfter(now);
            case AFTER_READS -> read(id) > amount;
        };
    }

    private int read(String id) {
        if (reads.size() >= MAX_COUNTED && !reads.containsKey(id)) {
            reads.remove(reads.keySet().iterator().next());
        }
        return reads.merge(id, 1, Integer::sum);
    }
}
