package dev.darkroom.server.http;

import dev.darkroom.server.http.multipart.Parts;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.CurrentRequest;
import dev.darkroom.server.spi.Principal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;

/** Keeps the request that a thread answers, and clears up behind it. */
@PreMatching
@Priority(0)
final class RequestScope
        implements ContainerRequestFilter, ContainerResponseFilter, ApplicationEventListener, CurrentRequest {

    /** The request property that holds the time at which it came. */
    private static final String RECEIVED_AT = "dev.darkroom.receivedAt";

    private final ThreadLocal<@Nullable ContainerRequestContext> requests = new ThreadLocal<>();
    private final @Nullable URI publicUrl;
    private final Clock clock;

    /** @param publicUrl the address in links; null for the one that a request was sent to */
    RequestScope(@Nullable URI publicUrl, Clock clock) {
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(RECEIVED_AT, clock.instant());
        requests.set(request);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (request.getProperty(BodyReader.PARTS) instanceof Parts parts) {
            parts.close();
        }
    }

    @Override
    public void onEvent(ApplicationEvent event) {}

    /** The thread must not take its next piece of work for a part of this request. */
    @Override
    public RequestEventListener onRequest(RequestEvent start) {
        return event -> {
            if (event.getType() == RequestEvent.Type.FINISHED) {
                requests.remove();
            }
        };
    }

    ContainerRequestContext request() {
        ContainerRequestContext request = requests.get();
        if (request == null) {
            throw new IllegalStateException("this thread answers no request");
        }
        return request;
    }

    @Override
    public Principal principal() {
        return request().getProperty(Authentication.CALLER) instanceof Principal principal
                ? principal
                : Principal.ANONYMOUS;
    }

    @Override
    @SuppressWarnings("unchecked") // A rule stands beside what its own check returned.
    public <C> C scope(AccessRule<C> rule) {
        Object found =
                request().getProperty(ParameterValidator.SCOPES) instanceof Map<?, ?> scopes ? scopes.get(rule) : null;
        if (found == null) {
            throw new IllegalStateException(rule + " does not apply to this request");
        }
        return (C) found;
    }

    @Override
    public URI base() {
        return publicUrl == null
                ? request().getUriInfo().getBaseUri()
                : URI.create(publicUrl.toString().replaceAll("/*$", "/"));
    }

    @Override
    public URI url() {
        URI url = request().getUriInfo().getRequestUri();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return URI.create(base().toString().replaceAll("/$", "") + url.getRawPath() + query);
    }

    @Override
    public Instant receivedAt() {
        ContainerRequestContext request = requests.get();
        // What is refused at the edge never becomes a request of this thread; it is answered as it comes.
        return request == null ? clock.instant() : (Instant) request.getProperty(RECEIVED_AT);
    }

    @Override
    public String header(String name) {
        String value = request().getHeaderString(name);
        return value == null ? "" : value;
    }
}
