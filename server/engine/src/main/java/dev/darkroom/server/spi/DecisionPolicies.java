package dev.darkroom.server.spi;

import java.time.Instant;

/** When decisions are taken by themselves. Safe for use by several threads. */
public interface DecisionPolicies {

    /**
     * Asks for something that is read, which counts.
     *
     * @param provider whose decision it is
     * @param kind its {@link Decision#kind}
     * @param id what waits
     * @param since when it began to wait
     * @return whether it is to be decided now; false where nothing was said
     */
    boolean isDue(String provider, String kind, String id, Instant since);

    /** Whether somebody said that decisions are to wait for somebody. */
    boolean isByHand(String provider, String kind);
}
