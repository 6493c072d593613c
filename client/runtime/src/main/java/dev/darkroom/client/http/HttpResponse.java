package dev.darkroom.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** One response, its body not read yet. Whoever gets it closes it. For one thread. */
public final class HttpResponse implements AutoCloseable {

    private final int status;
    private final Headers headers;
    private final InputStream body;
    private final List<Duration> waits;
    private final Duration elapsed;

    private HttpResponse(Builder builder) {
        this.status = builder.status;
        this.headers = builder.headers;
        this.body = builder.body;
        this.waits = builder.waits;
        this.elapsed = builder.elapsed;
    }

    /** Starts a response without headers and with an empty body. */
    public static Builder builder(int status) {
        return new Builder(status);
    }

    /** Starts with everything this response has; the one made of it is closed in its place. */
    public Builder toBuilder() {
        return new Builder(status).headers(headers).body(body).waits(waits).elapsed(elapsed);
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** All headers. */
    public Headers headers() {
        return headers;
    }

    /** The body as it arrives; empty when there is none. */
    public InputStream body() {
        return body;
    }

    /** The waits between the attempts it took; empty where the first brought it. */
    public List<Duration> waits() {
        return waits;
    }

    /** The time from the sending of the request until the head of this was there, retries included; zero if nobody measured. */
    public Duration elapsed() {
        return elapsed;
    }

    /** Gives the connection back, or drops it when the body was not read to its end. */
    @Override
    public void close() throws IOException {
        body.close();
    }

    /** Status and names of headers. */
    @Override
    public String toString() {
        return "HttpResponse[" + status + " " + headers + "]";
    }

    /** Collects what makes a response; for one thread. */
    public static final class Builder {

        private final int status;
        private Headers headers = Headers.NONE;
        private InputStream body = InputStream.nullInputStream();
        private List<Duration> waits = List.of();
        private Duration elapsed = Duration.ZERO;

        private Builder(int status) {
            this.status = status;
        }

        /** Sets {@link HttpResponse#headers()}. */
        public Builder headers(Headers all) {
            this.headers = Objects.requireNonNull(all, "headers");
            return this;
        }

        /** Sets {@link HttpResponse#body()}; closing the response closes it. */
        public Builder body(InputStream stream) {
            this.body = Objects.requireNonNull(stream, "body");
            return this;
        }

        /** Sets {@link HttpResponse#waits()}. */
        public Builder waits(List<Duration> all) {
            this.waits = List.copyOf(all);
            return this;
        }

        /** Sets {@link HttpResponse#elapsed()}. */
        public Builder elapsed(Duration time) {
            this.elapsed = Objects.requireNonNull(time, "elapsed");
            return this;
        }

        /** Makes the response. */
        public HttpResponse build() {
            return new HttpResponse(this);
        }
    }
}
