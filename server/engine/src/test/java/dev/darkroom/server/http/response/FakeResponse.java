package dev.darkroom.server.http.response;

import dev.darkroom.server.http.exchange.Exchange;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A response that is nowhere on its way. */
final class FakeResponse {

    /** Writes a body. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    private @Nullable Object entity;
    private int status = 200;
    private OutputStream out = sent;

    FakeResponse(@Nullable Object entity) {
        this.entity = entity;
    }

    FakeResponse header(String name, Object value) {
        headers.add(name, value);
        return this;
    }

    int status() {
        return status;
    }

    @Nullable
    Object entity() {
        return entity;
    }

    MultivaluedMap<String, Object> headers() {
        return headers;
    }

    /** The body as it has left. */
    String sent() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    /** The response as a filter sees it. */
    ContainerResponseContext context() {
        return (ContainerResponseContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ContainerResponseContext.class},
                (proxy, called, given) -> switch (called.getName()) {
                    case "getHeaders" -> headers;
                    case "getEntity" -> entity;
                    case "hasEntity" -> entity != null;
                    case "getEntityAnnotations" -> new Annotation[0];
                    case "getMediaType" -> mediaType();
                    case "setStatus" -> {
                        status = (int) given[0];
                        yield null;
                    }
                    case "setEntity" -> {
                        entity = given[0];
                        if (given.length == 3) {
                            headers.putSingle("Content-Type", given[2]);
                        }
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(called.toString());
                });
    }

    private @Nullable MediaType mediaType() {
        Object type = headers.getFirst("Content-Type");
        return type == null ? null : MediaType.valueOf(type.toString());
    }

    /** The response as an interceptor sees it while its body is written. */
    WriterInterceptorContext writing(Exchange exchange, Writing body) {
        return (WriterInterceptorContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {WriterInterceptorContext.class},
                (proxy, called, given) -> switch (called.getName()) {
                    case "getHeaders" -> headers;
                    case "getEntity" -> entity;
                    case "getProperty" -> exchange;
                    case "getOutputStream" -> out;
                    case "setOutputStream" -> {
                        out = (OutputStream) given[0];
                        yield null;
                    }
                    case "proceed" -> {
                        body.to(out);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(called.toString());
                });
    }
}
