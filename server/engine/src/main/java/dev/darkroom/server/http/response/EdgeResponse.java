package dev.darkroom.server.http.response;

import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.json.Json;
import dev.darkroom.server.spi.ErrorResponse;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Writes errors for stops in front of Jersey, which look as those behind it. Safe for use by several threads. */
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
        commonHeaders
                .of(
                        exchange,
                        name -> Objects.requireNonNullElse(request.getHeaders().get(name), ""))
                .forEach((name, value) -> response.getHeaders().put(name, value));
        response.setStatus(error.status());
        error.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, exchange.resolved().dialect().jsonMediaType());
        @Nullable Object body = error.body();
        Content.Sink.write(response, true, Json.MAPPER.writeValueAsString(body), callback);
    }
}
