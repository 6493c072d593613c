package dev.darkroom.client.call;

import dev.darkroom.client.http.Headers;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A successful response. Immutable, as far as its body is.
 *
 * @param <T> what the body is
 */
public final class ApiResponse<T extends @Nullable Object> {

    private final int status;
    private final Headers headers;
    private final T body;
    private final Duration elapsed;
    private final byte[] raw;

    private ApiResponse(Builder<T> builder) {
        this.status = builder.status;
        this.headers = builder.headers;
        this.body = builder.body;
        this.elapsed = builder.elapsed;
        this.raw = builder.raw;
    }

    /** Starts a response with status 200 and without headers. */
    public static <T extends @Nullable Object> Builder<T> builder(T body) {
        return new Builder<>(body);
    }

    /** Starts with everything this response has. */
    public Builder<T> toBuilder() {
        return new Builder<>(body)
                .status(status)
                .headers(headers)
                .elapsed(elapsed)
                .rawBody(raw);
    }

    /** The status code, 200 to 299. */
    public int status() {
        return status;
    }

    /** All headers. */
    public Headers headers() {
        return headers;
    }

    /** What the provider calls the request, for questions to its support. */
    public Optional<String> requestId() {
        return headers.requestId();
    }

    /**
     * The time from the sending of the request until the head of the response was there, retries and their waits included;
     * zero if nobody measured.
     */
    public Duration elapsed() {
        return elapsed;
    }

    /** The decoded body. */
    public T body() {
        return body;
    }

    /**
     * The body as it came, in the character set that the response names; empty for a {@code Download}, and where the document
     * promises none. It is made into text each time it is asked for.
     */
    public String rawBody() {
        return new String(raw, ResponseCharset.of(headers));
    }

    /** By status, headers and body; not by time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApiResponse<?> that
                && status == that.status
                && headers.equals(that.headers)
                && Objects.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, headers, body);
    }

    /** Status, names of headers and the body. */
    @Override
    public String toString() {
        return "ApiResponse[" + status + " " + headers + " " + body + "]";
    }

    /**
     * Collects what makes a response; for one thread.
     *
     * @param <T> what the body is
     */
    public static final class Builder<T extends @Nullable Object> {

        private final T body;
        private int status = 200;
        private Headers headers = Headers.builder().build();
        private Duration elapsed = Duration.ZERO;
        private byte[] raw = {};

        private Builder(T body) {
            this.body = body;
        }

        /** Sets {@link ApiResponse#status()}. */
        public Builder<T> status(int code) {
            this.status = code;
            return this;
        }

        /** Sets {@link ApiResponse#headers()}. */
        public Builder<T> headers(Headers all) {
            this.headers = Objects.requireNonNull(all, "headers");
            return this;
        }

        /** Sets {@link ApiResponse#elapsed()}. */
        public Builder<T> elapsed(Duration time) {
            this.elapsed = Objects.requireNonNull(time, "elapsed");
            return this;
        }

        /** Sets what {@link ApiResponse#rawBody()} is made of; takes the array over. */
        public Builder<T> rawBody(byte[] bytes) {
            this.raw = Objects.requireNonNull(bytes, "bytes");
            return this;
        }

        /** Makes the response. */
        public ApiResponse<T> build() {
            return new ApiResponse<>(this);
        }
    }
}
