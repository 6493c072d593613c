package dev.darkroom.client.http;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How connections are made and kept. Immutable. */
public final class ConnectionOptions {

    private static final Duration MIN_TIMEOUT = Duration.ofMillis(1);
    private static final Duration MAX_TIMEOUT = Duration.ofDays(24);

    /** Ten seconds to connect, a minute of silence, fifty connections. */
    public static final ConnectionOptions DEFAULT = builder().build();

    private final Duration connectTimeout;
    private final Duration readTimeout;
    private final int maxConnections;

    private ConnectionOptions(Builder builder) {
        this.connectTimeout = builder.connectTimeout;
        this.readTimeout = builder.readTimeout;
        this.maxConnections = builder.maxConnections;
    }

    /** Starts with {@link #DEFAULT}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these options. */
    public Builder toBuilder() {
        return new Builder()
                .connectTimeout(connectTimeout)
                .readTimeout(readTimeout)
                .maxConnections(maxConnections);
    }

    /** The longest wait for a new connection, and for a free one where all are in use. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** The longest silence while a response is awaited or read, and the longest that 64 KiB of a body take to be sent. */
    public Duration readTimeout() {
        return readTimeout;
    }

    /** How many connections may be open at once. */
    public int maxConnections() {
        return maxConnections;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConnectionOptions that
                && connectTimeout.equals(that.connectTimeout)
                && readTimeout.equals(that.readTimeout)
                && maxConnections == that.maxConnections;
    }

    @Override
    public int hashCode() {
        return Objects.hash(connectTimeout, readTimeout, maxConnections);
    }

    @Override
    public String toString() {
        return "ConnectionOptions[connectTimeout=" + connectTimeout + ", readTimeout=" + readTimeout
                + ", maxConnections=" + maxConnections + "]";
    }

    /** Collects options; for one thread. */
    public static final class Builder {

        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration readTimeout = Duration.ofMinutes(1);
        private int maxConnections = 50;

        private Builder() {}

        /**
         * Sets {@link ConnectionOptions#connectTimeout()}.
         *
         * @throws IllegalArgumentException if it is not 1 ms to 24 days
         */
        public Builder connectTimeout(Duration timeout) {
            this.connectTimeout = inRange("connectTimeout", timeout);
            return this;
        }

        /**
         * Sets {@link ConnectionOptions#readTimeout()}.
         *
         * @throws IllegalArgumentException if it is not 1 ms to 24 days
         */
        public Builder readTimeout(Duration timeout) {
            this.readTimeout = inRange("readTimeout", timeout);
            return this;
        }

        /**
         * Sets {@link ConnectionOptions#maxConnections()}.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxConnections(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("maxConnections must be at least 1, not " + count);
            }
            this.maxConnections = count;
            return this;
        }

        private static Duration inRange(String name, Duration timeout) {
            if (timeout.compareTo(MIN_TIMEOUT) < 0 || timeout.compareTo(MAX_TIMEOUT) > 0) {
                throw new IllegalArgumentException(name + " must be 1 ms to 24 days, not " + timeout);
            }
            return timeout;
        }

        /** Makes the options. */
        public ConnectionOptions build() {
            return new ConnectionOptions(this);
        }
    }
}
