package dev.darkroom.server.http.security;

import dev.darkroom.server.api.OperationId;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.http.exchange.Exchange;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Lets no method run for another operation than the one that the checks behind this are made for. */
public final class MatchedOperation implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        ResourceMethod method = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
        OperationId matched = method == null
                ? null
                : method.getInvocable().getDefinitionMethod().getAnnotation(OperationId.class);
        Operation resolved = Exchange.of(request).resolved().operation();
        if (matched != null && resolved == null) {
            // Jersey overlooks matrix parameters (;a=b), which no document has.
            throw new NotFoundException();
        }
        if (matched != null && !matched.value().equals(resolved.id())) {
            throw new IllegalStateException(matched.value() + " is not what was asked for");
        }
    }
}
