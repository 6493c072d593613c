package dev.darkroom.client.http;

import dev.darkroom.client.body.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * What Jersey carries past itself: a body it would have an opinion on, and a response whose headers it would interpret
 * unasked. For one thread.
 */
final class Exchange {

    /** The property of Jersey's request that holds this. */
    static final String PROPERTY = "dev.darkroom.client.exchange";

    private final @Nullable RequestBody body;
    private final @Nullable Deadline deadline;
    private @Nullable HttpResponse response;

    Exchange(@Nullable RequestBody body, @Nullable Deadline deadline) {
        this.body = body;
        this.deadline = deadline;
    }

    /** What to send; null for nothing. */
    @Nullable
    RequestBody body() {
        return body;
    }

    /** When the call must be over; null for never. */
    @Nullable
    Deadline deadline() {
        return deadline;
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
