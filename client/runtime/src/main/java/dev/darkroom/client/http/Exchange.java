package dev.darkroom.client.http;

import org.jspecify.annotations.Nullable;

/**
 * What goes past Jersey: a request with a body it would have an opinion on, and a response whose headers it would interpret
 * unasked. For one thread.
 */
final class Exchange {

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
