package dev.darkroom.server.spi;

import java.time.Instant;
import java.util.List;

/**
 * Something that people of the provider, or machines of its own, decide, and that testers decide in their place. Safe for use
 * by several threads.
 */
public interface Decision {

    /**
     * Something that waits.
     *
     * @param id by which it is decided
     * @param about what it is, in words
     * @param since when it began to wait
     */
    record Pending(String id, String about, Instant since) {}

    /** What it is about, in one word in lower case. */
    String kind();

    /** What can become of one; the first is what becomes of it by itself, if anything does. */
    List<String> outcomes();

    /** Those that wait, the one that has waited for the longest first. */
    List<Pending> pending(int limit);

    /**
     * Decides one.
     *
     * @param outcome one of {@link #outcomes}
     * @return false if none of this id waits
     */
    boolean decide(String id, String outcome);

    /** Whether one that waits may be decided when it is read; otherwise by hand or before anybody reads it. */
    default boolean isDecidedLater() {
        return true;
    }
}
