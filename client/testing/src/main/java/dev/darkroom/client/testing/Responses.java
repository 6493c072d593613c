package dev.darkroom.client.testing;

import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Makes responses. More headers are added by {@link HttpResponse#toBuilder()}. */
public final class Responses {

    private Responses() {}

    /** A response without a body. */
    public static HttpResponse empty(int status) {
        return HttpResponse.builder(status).build();
    }

    /** A JSON document. */
    public static HttpResponse json(int status, String document) {
        return bytes(status, "application/json", document.getBytes(StandardCharsets.UTF_8));
    }

    /** A body of any type; a copy is kept. */
    public static HttpResponse bytes(int status, String mediaType, byte[] body) {
        return HttpResponse.builder(status)
                .headers(Headers.builder()
                        .add("Content-Type", mediaType)
                        .add("Content-Length", String.valueOf(body.length))
                        .build())
                .body(new ByteArrayInputStream(body.clone()))
                .build();
    }
}
