package dev.darkroom.client.http;

import java.time.Duration;

/**
 * How connections are made and kept.
 *
 * @param connectTimeout the longest wait for a new connection, and for a free one where all are in use; more than zero
 * @param readTimeout the longest silence while an answer is awaited or read, and the longest that 64 KiB of a body take to
 *     be sent; more than zero
 * @param maximum how many connections may be open at once; at least 1
 */
public record ConnectionOptions(Duration connectTimeout, Duration readTimeout, int maximum) {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(24);

    /** Ten seconds to connect, a minute of silence, fifty connections. */
    public static final ConnectionOptions DEFAULT =
            new ConnectionOptions(Duration.ofSeconds(10), Duration.ofMinutes(1), 50);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public ConnectionOptions {
        requirePositive("connectTimeout", connectTimeout);
        requirePositive("readTimeout", readTimeout);
        if (maximum < 1) {
            throw new IllegalArgumentException("maximum must be at least 1, not " + maximum);
        }
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be 1 ms to 24 days, not " + duration);
        }
    }
}
