package dev.darkroom.server.http;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.spi.Provider;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Answers what no document describes as each provider does: a slash at the end of a path, HEAD and OPTIONS. */
@PreMatching
@Priority(1)
final class HeadOptionsFilter implements ContainerRequestFilter {

    private static final Set<String> METHODS = Set.of("HEAD", "OPTIONS");

    private final Providers providers;

    HeadOptionsFilter(Providers providers) {
        this.providers = providers;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        URI url = request.getUriInfo().getRequestUri();
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        String path = url.getRawPath().replaceFirst("(?<=.)/$", "");
        if (METHODS.contains(request.getMethod())) {
            String get = operationId(providers.find("GET", path));
            Optional<Provider> owner = providers.owner(path);
            if (owner.isPresent() && !owner.get().answersUndescribed(request.getMethod(), get)) {
                throw new NotFoundException();
            }
        }
        if (!path.equals(url.getRawPath())) {
            providers
                    .find(method, path)
                    .filter(owned -> owned.provider().redirectsSlashes())
                    .ifPresent(owned -> request.abortWith(redirect(method, path, url.getRawQuery())));
        }
    }

    private static String operationId(Optional<Providers.Owned> owned) {
        return owned.map(Providers.Owned::operation).map(Operation::id).orElse("");
    }

    /** Only GET may become another request on the way. */
    private static Response redirect(String method, String path, String query) {
        return Response.status(
                        method.equals("GET") ? Response.Status.MOVED_PERMANENTLY : Response.Status.TEMPORARY_REDIRECT)
                .header(HttpHeaders.LOCATION, query == null ? path : path + "?" + query)
                .build();
    }
}
