package dev.darkroom.server.http;

import java.time.Duration;

/**
 * How slow a client may be (slowloris).
 *
 * @param bytesPerSecond what it has to send, or take, while the server waits for it
 * @param grace for how long it may do less
 * @param maxWaitingCount how many requests may wait for their clients at a time; the slowest of more is cut off
 */
record TransferLimits(long bytesPerSecond, Duration grace, int maxWaitingCount) {

    /** A kilobyte a second, behind twenty seconds. */
    static TransferLimits usual(int maxWaitingCount) {
        return new TransferLimits(1024, Duration.ofSeconds(20), maxWaitingCount);
    }
}
