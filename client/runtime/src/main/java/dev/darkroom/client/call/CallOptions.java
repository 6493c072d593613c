package dev.darkroom.client.call;

import dev.darkroom.client.http.CallCancelledException;
import dev.darkroom.client.http.Cancellation;
import dev.darkroom.client.http.ConnectionOptions;
import dev.darkroom.client.http.Deadline;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.retry.RetryPolicy;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Settings of single calls, in the place of the client's own. What is not set is left as it is. Immutable. */
public final class CallOptions {

    private static final int MAX_LIMIT_BYTES = 1 << 30;

    /** Calls as the client makes them. */
    static final CallOptions NONE = builder().build();

    /** Headers that say how a message is framed, which only a transport knows. */
    private static final Set<String> FRAMING = caseless(
            "Connection",
            "Content-Length",
            "Content-Type",
            "Expect",
            "Host",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade");

    final @Nullable Duration callTimeout;
    final @Nullable Duration connectTimeout;
    final @Nullable Cancellation cancellation;
    final @Nullable RetryPolicy retryPolicy;
    final @Nullable Integer maxResponseBytes;
    final Headers headers;

    private CallOptions(Builder builder) {
        this.callTimeout = builder.callTimeout;
        this.connectTimeout = builder.connectTimeout;
        this.cancellation = builder.cancellation;
        this.retryPolicy = builder.retryPolicy;
        this.maxResponseBytes = builder.maxResponseBytes;
        this.headers = builder.headers.build();
    }

    private static Set<String> caseless(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** These settings, and for what they leave open those of others. */
    CallOptions over(CallOptions others) {
        Builder both = new Builder();
        both.callTimeout = callTimeout == null ? others.callTimeout : callTimeout;
        both.connectTimeout = connectTimeout == null ? others.connectTimeout : connectTimeout;
        both.cancellation = cancellation == null ? others.cancellation : cancellation;
        both.retryPolicy = retryPolicy == null ? others.retryPolicy : retryPolicy;
        both.maxResponseBytes = maxResponseBytes == null ? others.maxResponseBytes : maxResponseBytes;
        both.headers = over(others.headers).toBuilder();
        return both.build();
    }

    /** Headers with these in the place of those of the same name. */
    Headers over(Headers others) {
        if (headers.asMap().isEmpty()) {
            return others;
        }
        Headers.Builder all = others.toBuilder();
        headers.asMap().forEach((name, values) -> {
            all.set(name, values.get(0));
            values.stream().skip(1).forEach(value -> all.add(name, value));
        });
        return all.build();
    }

    /** What is set, but of headers the names only: values may be secrets. */
    @Override
    public String toString() {
        return "CallOptions[callTimeout=" + callTimeout + ", connectTimeout=" + connectTimeout + ", retryPolicy="
                + retryPolicy + ", maxResponseBytes=" + maxResponseBytes + ", headers=" + headers + "]";
    }

    /** Collects settings; for one thread. */
    public static final class Builder {

        private @Nullable Duration callTimeout;
        private @Nullable Duration connectTimeout;
        private @Nullable Cancellation cancellation;
        private @Nullable RetryPolicy retryPolicy;
        private @Nullable Integer maxResponseBytes;
        private Headers.Builder headers = Headers.builder();

        private Builder() {}

        /**
         * The longest that a call may take as a whole: its retries and waits, and the reading of its response, of a download
         * until it is closed. Each page of a list is a call.
         *
         * @throws IllegalArgumentException if it is not 1 ms to 24 days
         */
        public Builder callTimeout(Duration timeout) {
            this.callTimeout = Deadline.requireInRange(timeout);
            return this;
        }

        /**
         * The longest wait for a new connection, and for a free one where all are in use; each sending of a call has it anew.
         *
         * @throws IllegalArgumentException if it is not 1 ms to 24 days
         */
        public Builder connectTimeout(Duration timeout) {
            this.connectTimeout = ConnectionOptions.requireInRange("connectTimeout", timeout);
            return this;
        }

        /**
         * Ends calls when it is used, wherever they are: waiting for a connection, sending, waiting to be sent again, reading. They throw
         * a {@code TransportException} whose cause is a {@link CallCancelledException}; the reading of a download throws that itself.
         */
        public Builder cancellation(Cancellation handle) {
            this.cancellation = Objects.requireNonNull(handle, "handle");
            return this;
        }

        /** How often a call is sent again that failed in passing, as far as its operation allows it. */
        public Builder retryPolicy(RetryPolicy policy) {
            this.retryPolicy = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * The largest body of a good response, in bytes, that is read into memory. Downloads have no limit.
         *
         * @throws IllegalArgumentException if it is not 1 to 2^30
         */
        public Builder maxResponseBytes(int bytes) {
            if (bytes < 1 || bytes > MAX_LIMIT_BYTES) {
                throw new IllegalArgumentException(
                        "maxResponseBytes must be 1 to " + MAX_LIMIT_BYTES + ", not " + bytes);
            }
            this.maxResponseBytes = bytes;
            return this;
        }

        /**
         * Sends a header, in the place of all that a call has of that name, a secret's among them ({@code Authorization}). It
         * goes to the provider only, not with the download of an address that a response named.
         *
         * @throws IllegalArgumentException if it cannot be sent, or says how the message is framed, such as {@code
         *     Content-Type}
         */
        public Builder header(String name, String value) {
            if (FRAMING.contains(name)) {
                throw new IllegalArgumentException("the header " + name + " is that of the connection or the body");
            }
            headers.set(name, value);
            return this;
        }

        /** Makes the settings. */
        public CallOptions build() {
            return new CallOptions(this);
        }
    }
}
