package dev.darkroom.server.http.request;

import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.ResolvedRequest;
import dev.darkroom.server.spi.WireDialect;
import dev.darkroom.server.spi.WireDialect.TrailingSlash;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Answers what no document describes as each provider does: a slash at the end of a path, HEAD and OPTIONS. */
@PreMatching
public final class HeadOptionsFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        ResolvedRequest resolved = Exchange.of(request).resolved();
        if (!isAnswered(request.getMethod(), resolved)) {
            throw new NotFoundException();
        }
        URI url = request.getUriInfo().getRequestUri();
        String path = url.getRawPath();
        if (resolved.operation() != null
                && resolved.dialect().trailingSlash() == TrailingSlash.REDIRECT
                && path.length() > 1
                && path.endsWith("/")) {
            request.abortWith(
                    redirect(resolved.operation().method(), path.substring(0, path.length() - 1), url.getRawQuery()));
        }
    }

    private static boolean isAnswered(String method, ResolvedRequest resolved) {
        WireDialect dialect = resolved.dialect();
        return switch (method) {
            case "HEAD" ->
                dialect.answersHead(
                        resolved.operation() == null ? "" : resolved.operation().id());
            case "OPTIONS" -> dialect.options();
            default -> true;
        };
    }

    /** Only GET may become another request on the way. */
    private static Response redirect(String method, String path, @Nullable String query) {
        return Response.status(
                        method.equals("GET") ? Response.Status.MOVED_PERMANENTLY : Response.Status.TEMPORARY_REDIRECT)
                .header(HttpHeaders.LOCATION, query == null ? path : path + "?" + query)
                .build();
    }
}
