package dev.darkroom.server.http.exchange;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request that goes through Jersey.
 *
 * @param request as its filters see it
 */
public record JerseyHead(ContainerRequestContext request) implements RequestHead {

    @Override
    public @Nullable String header(String name) {
        return request.getHeaderString(name);
    }

    @Override
    public List<String> headers(String name) {
        return request.getHeaders().getOrDefault(name, List.of());
    }

    @Override
    public @Nullable String cookie(String name) {
        Cookie cookie = request.getCookies().get(name);
        return cookie == null ? null : cookie.getValue();
    }

    @Override
    public MultivaluedMap<String, String> query(boolean decoded) {
        return decoded
                ? request.getUriInfo().getQueryParameters()
                : request.getUriInfo().getQueryParameters(false);
    }

    @Override
    public MultivaluedMap<String, String> path(boolean decoded) {
        return decoded
                ? request.getUriInfo().getPathParameters()
                : request.getUriInfo().getPathParameters(false);
    }

    @Override
    public URI url() {
        return request.getUriInfo().getRequestUri();
    }
}
