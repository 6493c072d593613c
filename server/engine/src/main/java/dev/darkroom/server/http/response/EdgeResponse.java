package dev.darkroom.server.http.response;

import dev.darkroom.server.api.TypedResponse;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.json.Json;
import dev.darkroom.server.library.Preconditions;
import dev.darkroom.server.spi.ErrorResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Writes answers for stops in front of Jersey, which look as those behind it. Safe for use by several threads. */
public final class EdgeResponse {

    private final CommonHeaders commonHeaders;

    /** @param commonHeaders what every response carries */
    public EdgeResponse(CommonHeaders commonHeaders) {
        this.commonHeaders = commonHeaders;
    }

    /**
     * Answers a request with an error, and completes it.
     *
     * @throws IOException if the error cannot be written as JSON
     */
    public void write(Exchange exchange, ErrorResponse error, Request request, Response response, Callback callback)
            throws IOException {
        byte[] body = error.status() == Preconditions.NOT_MODIFIED ? null : json(exchange, error.body());
        HttpFields.Mutable headers = response.getHeaders();
        common(exchange, request, headers);
        error.headers().forEach(headers::put);
        write(exchange, error.status(), body, response, callback);
    }

    /**
     * Answers a request, and completes it.
     *
     * @throws IOException if the body cannot be written as JSON; then nothing was answered yet
     */
    public void write(Exchange exchange, TypedResponse<?> answer, Request request, Response response, Callback callback)
            throws IOException {
        byte[] body = answer.hasBody() ? json(exchange, answer.body()) : null;
        HttpFields.Mutable headers = response.getHeaders();
        answer.headers().forEach((name, value) -> headers.put(name, value.toString()));
        common(exchange, request, headers);
        write(exchange, answer.status(), body, response, callback);
    }

    private static byte[] json(Exchange exchange, @Nullable Object body) throws IOException {
        return Json.mapper(exchange.resolved().dialect().dateTimes()).writeValueAsBytes(body);
    }

    private void common(Exchange exchange, Request request, HttpFields.Mutable headers) {
        commonHeaders
                .of(
                        exchange,
                        name -> Objects.requireNonNullElse(request.getHeaders().get(name), ""))
                .forEach(headers::put);
    }

    private static void write(
            Exchange exchange, int status, byte @Nullable [] body, Response response, Callback callback) {
        response.setStatus(status);
        if (body != null) {
            response.getHeaders()
                    .put(HttpHeader.CONTENT_TYPE, exchange.resolved().dialect().jsonMediaType())
                    .put(HttpHeader.CONTENT_LENGTH, body.length);
        }
        response.write(true, body == null ? null : ByteBuffer.wrap(body), callback);
    }
}
