package dev.darkroom.client.testing;

import dev.darkroom.client.body.RequestBody;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A request as a provider would get it, its body included. Immutable. */
public final class ReceivedRequest {

    private final HttpRequest request;
    private final Headers headers;
    private final byte[] body;

    private ReceivedRequest(HttpRequest request, Headers headers, byte[] body) {
        this.request = request;
        this.headers = headers;
        this.body = body;
    }

    /** Reads the body as it would be written to the network. */
    static ReceivedRequest of(HttpRequest request) throws IOException {
        RequestBody content = request.body();
        if (content == null) {
            return new ReceivedRequest(request, request.headers(), new byte[0]);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.writeTo(bytes);
        Headers.Builder headers = request.headers().toBuilder().set("Content-Type", content.mediaType());
        if (content.length() >= 0) {
            headers.set("Content-Length", String.valueOf(content.length()));
        }
        return new ReceivedRequest(request, headers.build(), bytes.toByteArray());
    }

    /** The operation of the provider's document; a call that is none of it has a name of its own. */
    public String operationId() {
        return request.operationId();
    }

    /** The method, upper case. */
    public String method() {
        return request.method();
    }

    /** The address, absolute and encoded. */
    public URI uri() {
        return request.uri();
    }

    /** The values of a query parameter, decoded, in their order; empty where it is absent. */
    public List<String> query(String name) {
        String query = Optional.ofNullable(request.uri().getRawQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> decoded(pair[0]).equals(name))
                .map(pair -> pair.length > 1 ? decoded(pair[1]) : "")
                .toList();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** All headers, those of the body included. */
    public Headers headers() {
        return headers;
    }

    /** The body; empty where there is none. */
    public byte[] body() {
        return body.clone();
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Operation, method and address without secrets. */
    @Override
    public String toString() {
        return operationId() + " (" + request + ")";
    }
}
