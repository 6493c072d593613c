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

    /**
     * The same request with another header; one of that name is replaced.
     *
     * @throws IllegalArgumentException if the name or the value cannot be sent
     */
    public HttpRequest withHeader(String name, String value) {
        Headers.Builder changed = Headers.builder();
        headers.asMap().forEach((other, values) -> {
            if (!other.equalsIgnoreCase(name)) {
                values.forEach(one -> changed.add(other, one));
            }
        });
        return new HttpRequest(method, uri, url, changed.add(name, value).build(), body, operationId);
    }

    /** Method and URL without secrets. */
    @Override
    public String toString() {
        return method + " " + url;
    }
}
