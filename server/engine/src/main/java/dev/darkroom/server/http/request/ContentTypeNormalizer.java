package dev.darkroom.server.http.request;

import dev.darkroom.server.contract.Body;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.spi.WireDialect;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.InterceptorContext;
import org.jspecify.annotations.Nullable;

/**
 * Names the media type that is meant, before a method is chosen by it: where the request names none or none that can be
 * read, and where the provider does not look at it. Some clients also send a media type with requests that have no body,
 * or want an answer in a type the provider does not have; where it is known to be harmless it does no harm here.
 */
@PreMatching
public final class ContentTypeNormalizer implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        Exchange exchange = Exchange.of(request);
        Operation operation = exchange.resolved().operation();
        if (exchange.resolved().dialect().accept() == WireDialect.Accept.IGNORE || !isAcceptReadable(request)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
        String original = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        Body body = operation == null ? null : operation.body();
        if (body != null) {
            name(request, body, original);
        } else if (original != null && (operation != null || !isReadable(original))) {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    private static boolean isAcceptReadable(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes() != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void name(ContainerRequestContext request, Body body, @Nullable String original) {
        if (original == null || original.isBlank() || body.anyContentType() || !isReadable(original)) {
            Exchange.of(request).originalContentType(original);
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, body.firstMediaType());
        }
    }

    private static boolean isReadable(String mediaType) {
        try {
            MediaType.valueOf(mediaType);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the body was announced as the form of a web page, whatever it is read as. */
    static boolean isForm(InterceptorContext context) {
        String original = ((Exchange) context.getProperty(Exchange.KEY)).originalContentType();
        return original != null && original.startsWith(MediaType.APPLICATION_FORM_URLENCODED);
    }
}
