package dev.darkroom.client.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The retries that all calls of a client have together (a token bucket, as a circuit breaker): while a provider is down,
 * they run out and calls fail at once, so that retries do not keep it down. Each call that goes well gives a tenth of one
 * back. Safe for use by several threads.
 */
final class RetryBudget {

    static final int CAPACITY_RETRIES = 100;
    private static final int TOKENS_PER_RETRY = 10;

    private final AtomicInteger tokens = new AtomicInteger(CAPACITY_RETRIES * TOKENS_PER_RETRY);

    /** Takes one retry; false if there is none. */
    boolean take() {
        return tokens.getAndUpdate(left -> left < TOKENS_PER_RETRY ? left : left - TOKENS_PER_RETRY)
                >= TOKENS_PER_RETRY;
    }

    void callWentWell() {
        tokens.updateAndGet(left -> Math.min(left + 1, CAPACITY_RETRIES * TOKENS_PER_RETRY));
    }
}
