package dev.darkroom.server.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.darkroom.server.api.TypedResponse;
import dev.darkroom.server.spi.Provider;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Turns a method's typed answer into status, headers and body, in the manner of its provider. */
@Priority(0)
final class ResponseRenderer implements ContainerResponseFilter {

    private final Providers providers;
    private final Map<String, ObjectMapper> mappers = new HashMap<>();

    ResponseRenderer(Providers providers) {
        this.providers = providers;
        for (Provider provider : providers.all()) {
            DateTimeFormatter dateTimes = provider.dateTimes();
            if (dateTimes != null) {
                mappers.put(provider.name(), Json.with(dateTimes));
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof TypedResponse<?> typed) {
            response.setStatus(typed.status());
            typed.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
            if (!typed.hasBody()) {
                response.setEntity(null);
                response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
                return;
            }
            Object body = typed.body() == null ? NullNode.getInstance() : typed.body();
            MediaType type = typed.mediaType() != null ? MediaType.valueOf(typed.mediaType()) : response.getMediaType();
            response.setEntity(body, response.getEntityAnnotations(), type);
        }
        providers
                .owner("/" + request.getUriInfo().getPath(false))
                .ifPresent(provider -> inItsManner(provider, request, response));
    }

    private void inItsManner(Provider provider, ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            ObjectMapper mapper = mappers.get(provider.name());
            if (mapper != null && response.hasEntity()) {
                response.setEntity(mapper.valueToTree(response.getEntity()));
            }
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, provider.jsonMediaType());
        }
        provider.headers(name -> ParameterValidator.accepted(request, name))
                .forEach((name, value) -> response.getHeaders().putSingle(name, value));
    }
}
