package dev.darkroom.server.http.response;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.darkroom.server.api.TypedResponse;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.json.Json;
import dev.darkroom.server.spi.WireDialect;
import dev.darkroom.server.spi.WireDialect.DateTimes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;

/** Turns a method's typed response into status, headers and body, in the manner of its provider. */
public final class ResponseRenderer implements ContainerResponseFilter {

    private final CommonHeaders commonHeaders;

    /** @param commonHeaders what every response carries */
    public ResponseRenderer(CommonHeaders commonHeaders) {
        this.commonHeaders = commonHeaders;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Exchange exchange = Exchange.of(request);
        if (response.getEntity() instanceof TypedResponse<?> typed) {
            response.setStatus(typed.status());
            typed.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
            if (typed.hasBody()) {
                setBody(typed, response);
            } else {
                response.setEntity(null);
                response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            }
        }
        if (exchange.resolved().provider() != null) {
            inItsManner(exchange.resolved().dialect(), response);
            commonHeaders
                    .of(exchange, name -> Objects.requireNonNullElse(request.getHeaderString(name), ""))
                    .forEach((name, value) -> response.getHeaders().putSingle(name, value));
        }
    }

    private static void setBody(TypedResponse<?> typed, ContainerResponseContext response) {
        Object body = typed.body() == null ? NullNode.getInstance() : typed.body();
        MediaType type = typed.mediaType() != null ? MediaType.valueOf(typed.mediaType()) : response.getMediaType();
        response.setEntity(body, response.getEntityAnnotations(), type);
    }

    private static void inItsManner(WireDialect dialect, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return;
        }
        if (response.hasEntity() && dialect.dateTimes() != DateTimes.SHORTEST) {
            response.setEntity(Json.mapper(dialect.dateTimes()).valueToTree(response.getEntity()));
        }
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, dialect.jsonMediaType());
    }
}
