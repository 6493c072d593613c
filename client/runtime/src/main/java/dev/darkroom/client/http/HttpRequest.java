package dev.darkroom.client.http;

import dev.darkroom.client.body.RequestBody;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One request as it goes over the wire.
 *
 * @param method upper case
 * @param uri absolute and encoded; may carry secrets in its query
 * @param url the same without secrets, for logs and messages
 * @param headers all headers but those of the body
 * @param body what to send, if anything
 * @param operationId the operation of the provider's document
 */
public record HttpRequest(
        String method,
        URI uri,
        String url,
        Headers headers,
        @Nullable RequestBody body,
        String operationId) {

    /** Method and URL without secrets. */
    @Override
    public String toString() {
        return method + " " + url;
    }
}
