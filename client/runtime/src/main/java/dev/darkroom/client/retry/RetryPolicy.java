package dev.darkroom.client.retry;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How often a request is sent again and how long is waited before; which requests, {@link RetryClass} says. Immutable. */
public final class RetryPolicy {

    private static final int MAX_RETRIES = 20;
    private static final Duration MAX_WAIT = Duration.ofDays(1);

    /** Two retries, up to 500 ms before the first, doubled for each other up to 8 s, and no longer than a minute. */
    public static final RetryPolicy DEFAULT = builder().build();

    /** Every request is sent once. */
    public static final RetryPolicy NONE = builder().maxRetries(0).build();

    private final int maxRetries;
    private final Duration baseDelay;
    private final Duration maxDelay;
    private final Duration maxRetryAfter;

    private RetryPolicy(Builder builder) {
        this.maxRetries = builder.maxRetries;
        this.baseDelay = builder.baseDelay;
        this.maxDelay = builder.maxDelay;
        this.maxRetryAfter = builder.maxRetryAfter;
    }

    /** Starts with {@link #DEFAULT}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these settings. */
    public Builder toBuilder() {
        return new Builder()
                .maxRetries(maxRetries)
                .baseDelay(baseDelay)
                .maxDelay(maxDelay)
                .maxRetryAfter(maxRetryAfter);
    }

    /** How often a request is sent again after the first time. */
    public int maxRetries() {
        return maxRetries;
    }

    /** The longest wait before the first retry. */
    public Duration baseDelay() {
        return baseDelay;
    }

    /** The longest wait before any retry that the provider did not ask for. */
    public Duration maxDelay() {
        return maxDelay;
    }

    /** The longest {@code Retry-After} that is waited for; if a provider asks for more, the call ends with its response. */
    public Duration maxRetryAfter() {
        return maxRetryAfter;
    }

    /** Exponential backoff with full jitter: a share of a ceiling that doubles with each retry. */
    Duration backoff(int earlierRetries, double share) {
        double ceiling = Math.min(maxDelay.toNanos(), Math.scalb((double) baseDelay.toNanos(), earlierRetries));
        return Duration.ofNanos((long) (ceiling * share));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RetryPolicy that
                && maxRetries == that.maxRetries
                && baseDelay.equals(that.baseDelay)
                && maxDelay.equals(that.maxDelay)
                && maxRetryAfter.equals(that.maxRetryAfter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(maxRetries, baseDelay, maxDelay, maxRetryAfter);
    }

    @Override
    public String toString() {
        return "RetryPolicy[maxRetries=" + maxRetries + ", baseDelay=" + baseDelay + ", maxDelay=" + maxDelay
                + ", maxRetryAfter=" + maxRetryAfter + "]";
    }

    /** Collects settings; for one thread. */
    public static final class Builder {

        private int maxRetries = 2;
        private Duration baseDelay = Duration.ofMillis(500);
        private Duration maxDelay = Duration.ofSeconds(8);
        private Duration maxRetryAfter = Duration.ofMinutes(1);

        private Builder() {}

        /**
         * Sets {@link RetryPolicy#maxRetries()}.
         *
         * @throws IllegalArgumentException if it is not 0 to 20
         */
        public Builder maxRetries(int count) {
            if (count < 0 || count > MAX_RETRIES) {
                throw new IllegalArgumentException("maxRetries must be 0 to " + MAX_RETRIES + ", not " + count);
            }
            this.maxRetries = count;
            return this;
        }

        /**
         * Sets {@link RetryPolicy#baseDelay()}.
         *
         * @throws IllegalArgumentException if it is negative or longer than a day
         */
        public Builder baseDelay(Duration delay) {
            this.baseDelay = inRange("baseDelay", delay);
            return this;
        }

        /**
         * Sets {@link RetryPolicy#maxDelay()}.
         *
         * @throws IllegalArgumentException if it is negative or longer than a day
         */
        public Builder maxDelay(Duration delay) {
            this.maxDelay = inRange("maxDelay", delay);
            return this;
        }

        /**
         * Sets {@link RetryPolicy#maxRetryAfter()}.
         *
         * @throws IllegalArgumentException if it is negative or longer than a day
         */
        public Builder maxRetryAfter(Duration delay) {
            this.maxRetryAfter = inRange("maxRetryAfter", delay);
            return this;
        }

        private static Duration inRange(String name, Duration delay) {
            if (delay.isNegative() || delay.compareTo(MAX_WAIT) > 0) {
                throw new IllegalArgumentException(name + " must be 0 to 24 hours, not " + delay);
            }
            return delay;
        }

        /** Makes the policy. */
        public RetryPolicy build() {
            return new RetryPolicy(this);
        }
    }
}
