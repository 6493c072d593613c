package dev.darkroom.client.http;

import dev.darkroom.client.auth.Credential;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** How connections are made and kept. Immutable. */
public final class ConnectionOptions {

    private static final Duration MIN_TIMEOUT = Duration.ofMillis(1);
    private static final Duration MAX_TIMEOUT = Duration.ofDays(24);

    /** Ten seconds to connect, a minute of silence, fifty connections, no proxy, the certificates that the JDK trusts. */
    public static final ConnectionOptions DEFAULT = builder().build();

    private final Duration connectTimeout;
    private final Duration readTimeout;
    private final int maxConnections;
    private final @Nullable ProxySelector proxySelector;
    private final @Nullable Credential proxyCredential;
    private final @Nullable SSLContext sslContext;

    private ConnectionOptions(Builder builder) {
        this.connectTimeout = builder.connectTimeout;
        this.readTimeout = builder.readTimeout;
        this.maxConnections = builder.maxConnections;
        this.proxySelector = builder.proxySelector;
        this.proxyCredential = builder.proxyCredential;
        this.sslContext = builder.sslContext;
    }

    /** Starts with {@link #DEFAULT}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Checks a time-out of connections.
     *
     * @param name what it is called where it is set
     * @throws IllegalArgumentException if it is not 1 ms to 24 days
     */
    public static Duration requireInRange(String name, Duration timeout) {
        if (timeout.compareTo(MIN_TIMEOUT) < 0 || timeout.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException(name + " must be 1 ms to 24 days, not " + timeout);
        }
        return timeout;
    }

    /** Starts with these options. */
    public Builder toBuilder() {
        return new Builder()
                .connectTimeout(connectTimeout)
                .readTimeout(readTimeout)
                .maxConnections(maxConnections)
                .proxySelector(proxySelector)
                .proxyCredential(proxyCredential)
                .sslContext(sslContext);
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

    /** Says through which proxy a host is reached; null where all are reached directly. */
    public @Nullable ProxySelector proxySelector() {
        return proxySelector;
    }

    /** What a proxy is shown; null for nothing. */
    public @Nullable Credential proxyCredential() {
        return proxyCredential;
    }

    /** What TLS connections are made with; null for the default of the JDK. */
    public @Nullable SSLContext sslContext() {
        return sslContext;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConnectionOptions that
                && connectTimeout.equals(that.connectTimeout)
                && readTimeout.equals(that.readTimeout)
                && maxConnections == that.maxConnections
                && Objects.equals(proxySelector, that.proxySelector)
                && Objects.equals(proxyCredential, that.proxyCredential)
                && Objects.equals(sslContext, that.sslContext);
    }

    @Override
    public int hashCode() {
        return Objects.hash(connectTimeout, readTimeout, maxConnections, proxySelector, proxyCredential, sslContext);
    }

    /** Numbers and times only. */
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
        private @Nullable ProxySelector proxySelector;
        private @Nullable Credential proxyCredential;
        private @Nullable SSLContext sslContext;

        private Builder() {}

        /**
         * Sets {@link ConnectionOptions#connectTimeout()}.
         *
         * @throws IllegalArgumentException if it is not 1 ms to 24 days
         */
        public Builder connectTimeout(Duration timeout) {
            this.connectTimeout = requireInRange("connectTimeout", timeout);
            return this;
        }

        /**
         * Sets {@link ConnectionOptions#readTimeout()}.
         *
         * @throws IllegalArgumentException if it is not 1 ms to 24 days
         */
        public Builder readTimeout(Duration timeout) {
            this.readTimeout = requireInRange("readTimeout", timeout);
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

        /** Sets {@link ConnectionOptions#proxySelector()}. */
        public Builder proxySelector(@Nullable ProxySelector selector) {
            this.proxySelector = selector;
            return this;
        }

        /**
         * Sets {@link ConnectionOptions#proxyCredential()}.
         *
         * @throws IllegalArgumentException if it does not go into a header
         */
        public Builder proxyCredential(@Nullable Credential credential) {
            if (credential != null && credential.place() != Credential.Place.HEADER) {
                throw new IllegalArgumentException("a proxy reads headers only");
            }
            this.proxyCredential = credential;
            return this;
        }

        /** Sets {@link ConnectionOptions#sslContext()}. */
        public Builder sslContext(@Nullable SSLContext context) {
            this.sslContext = context;
            return this;
        }

        /** Makes the options. */
        public ConnectionOptions build() {
            return new ConnectionOptions(this);
        }
    }
}
