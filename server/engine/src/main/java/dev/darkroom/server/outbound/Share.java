package dev.darkroom.server.outbound;

import java.time.Duration;

/**
 * How many calls may be under way at a time. No host gets so many that slow ones leave nothing to the others, and what is
 * done after answers and what callers wait for take nothing from each other.
 *
 * @param maxCalls in all
 * @param maxCallsPerHost to one host and port
 * @param patience how long a call waits for its turn
 */
record Share(int maxCalls, int maxCallsPerHost, Duration patience) {

    /** Of callers who wait for an answer. */
    static final Share REQUESTS = new Share(64, 16, Duration.ofSeconds(10));

    /** Of work after the answer, which is better put off than waited with. */
    static final Share BACKGROUND = new Share(64, 4, Duration.ofMillis(100));
}
