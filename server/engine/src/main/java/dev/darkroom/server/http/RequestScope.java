package dev.darkroom.server.http;

import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.JerseyHead;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.CurrentRequest;
import dev.darkroom.server.spi.Principal;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.eclipse.jetty.server.Request;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;

/** Keeps the request that a thread answers, and clears up behind it. */
@PreMatching
final class RequestScope
        implements ContainerRequestFilter, ContainerResponseFilter, ApplicationEventListener, CurrentRequest {

    private final ThreadLocal<@Nullable Exchange> requests = new ThreadLocal<>();
    private final @Nullable URI publicUrl;

    @Inject
    private @Nullable Provider<Request> container;

    /** @param publicUrl the address in links; null for the one that a request was sent to */
    RequestScope(@Nullable URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (container != null) {
            request.setProperty(Exchange.KEY, container.get().getAttribute(Exchange.KEY));
        }
        Exchange exchange = Exchange.of(request);
        exchange.head(new JerseyHead(request));
        enter(exchange);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (Exchange.of(request).parts() != null) {
            Exchange.of(request).parts().close();
        }
    }

    @Override
    public void onEvent(ApplicationEvent event) {}

    /** The thread must not take its next piece of work for a part of this request. */
    @Override
    public RequestEventListener onRequest(RequestEvent start) {
        return event -> {
            if (event.getType() == RequestEvent.Type.FINISHED) {
                leave();
            }
        };
    }

    /** This thread begins to answer a request. */
    void enter(Exchange exchange) {
        requests.set(exchange);
    }

    /** This thread has answered. */
    void leave() {
        requests.remove();
    }

    /** The request that this thread answers. */
    Exchange exchange() {
        Exchange exchange = requests.get();
        if (exchange == null) {
            throw new IllegalStateException("this thread answers no request");
        }
        return exchange;
    }

    @Override
    public Principal principal() {
        return exchange().principal();
    }

    @Override
    @SuppressWarnings("unchecked") // A rule stands beside what its own check returned.
    public <C> C scope(AccessRule<C> rule) {
        Object found = exchange().scopes().get(rule);
        if (found == null) {
            throw new IllegalStateException(rule + " does not apply to this request");
        }
        return (C) found;
    }

    @Override
    public URI base() {
        URI base = exchange().base();
        return publicUrl == null ? base : URI.create(publicUrl.toString().replaceAll("/+$", "") + base.getRawPath());
    }

    @Override
    public URI url() {
        URI url = exchange().head().url();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return URI.create(base().toString().replaceAll("/$", "") + url.getRawPath() + query);
    }

    @Override
    public Instant receivedAt() {
        return exchange().receivedAt();
    }

    @Override
    public String header(String name) {
        String value = exchange().head().header(name);
        return value == null ? "" : value;
    }
}
