package dev.darkroom.client.http;

import org.jspecify.annotations.Nullable;

/**
 * What Jersey carries past itself: a request with a body it would have an opinion on, and a response whose headers it would
 * interpret unasked. For one thread.
 */
final class Exchange {

    /** The property of Jersey's request that holds this. */
    static final String PROPERTY = "dev.darkroom.client.exchange";

    private final HttpRequest request;
    private @Nullable HttpResponse response;

    Exchange(HttpRequest request) {
        this.request = request;
    }

    /** What is sent. */
    HttpRequest request() {
        return request;
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
