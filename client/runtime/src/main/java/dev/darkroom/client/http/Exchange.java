package dev.darkroom.client.http;

import dev.darkroom.client.body.RequestBody;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What Jersey carries past itself: a body it would have an opinion on, and a response whose headers it would interpret
 * unasked. For one thread.
 */
final class Exchange {

    /** The property of Jersey's request that holds this. */
    static final String PROPERTY = "dev.darkroom.client.exchange";

    private final HttpRequest request;
    private @Nullable HttpResponse response;

    Exchange(HttpRequest request) {
        this.request = request;
    }

    /** What to send; null for nothing. */
    @Nullable
    RequestBody body() {
        return request.body();
    }

    /** When the call must be over; null for never. */
    @Nullable
    Deadline deadline() {
        return request.deadline();
    }

    /** Ends the call early; null for none. */
    @Nullable
    Cancellation cancellation() {
        return request.cancellation();
    }

    /** The longest wait for a connection: the request's own, or that of all. */
    Duration connectTimeout(ConnectionOptions options) {
        Duration own = request.connectTimeout();
        return own == null ? options.connectTimeout() : own;
    }

    void arrived(HttpResponse value) {
        response = value;
    }

    /** What came; null as long as nothing did. */
    @Nullable
    HttpResponse response() {
        return response;
    }
}
