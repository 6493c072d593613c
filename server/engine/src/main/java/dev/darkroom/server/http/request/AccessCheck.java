package dev.darkroom.server.http.request;

import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.spi.AccessRule;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Objects;

/** Lets the provider's rules look at a request before its body is read, and keeps what they find. */
public final class AccessCheck implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        check(Exchange.of(request));
    }

    /** Asks the rules, in their order. */
    public void check(Exchange exchange) {
        for (AccessRule<?> rule : exchange.resolved().access()) {
            exchange.scopes()
                    .put(
                            rule,
                            rule.check(
                                    Objects.requireNonNull(exchange.resolved().operation()), exchange.parameters()));
        }
    }
}
