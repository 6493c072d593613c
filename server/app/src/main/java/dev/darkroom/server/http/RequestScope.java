package dev.darkroom.server.http;

import dev.darkroom.server.http.multipart.Parts;
import dev.darkroom.server.provider.Caller;
import dev.darkroom.server.provider.CurrentRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Keeps the request that a thread answers, and clears up behind it. */
@PreMatching
@Priority(0)
final class RequestScope implements ContainerRequestFilter, ContainerResponseFilter, CurrentRequest {

    private final ThreadLocal<@Nullable ContainerRequestContext> requests = new ThreadLocal<>();
    private final @Nullable URI publicUrl;

    /** @param publicUrl the address in links; null for the one that a request was sent to */
    RequestScope(@Nullable URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        requests.set(request);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (request.getProperty(BodyGuard.PARTS) instanceof Parts parts) {
            parts.close();
        }
    }

    ContainerRequestContext request() {
        ContainerRequestContext request = requests.get();
        if (request == null) {
            throw new IllegalStateException("this thread answers no request");
        }
        return request;
    }

    @Override
    public Caller caller() {
        return request().getProperty(Authentication.CALLER) instanceof Caller caller ? caller : Caller.ANONYMOUS;
    }

    @Override
    public URI base() {
        return publicUrl == null ? request().getUriInfo().getBaseUri() : publicUrl;
    }

    @Override
    public URI url() {
        URI url = request().getUriInfo().getRequestUri();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return URI.create(base().toString().replaceAll("/$", "") + url.getRawPath() + query);
    }

    @Override
    public String header(String name) {
        String value = request().getHeaderString(name);
        return value == null ? "" : value;
    }
}
