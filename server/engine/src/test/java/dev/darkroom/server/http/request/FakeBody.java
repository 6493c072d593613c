package dev.darkroom.server.http.request;

import dev.darkroom.server.http.exchange.Exchange;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.InputStream;
import java.lang.reflect.Proxy;

/** A body that comes over no connection. */
final class FakeBody {

    private FakeBody() {}

    /** The body as an interceptor sees it. */
    static ReaderInterceptorContext of(
            Exchange exchange,
            Class<?> type,
            String mediaType,
            MultivaluedMap<String, String> headers,
            InputStream source) {
        return (ReaderInterceptorContext) Proxy.newProxyInstance(
                FakeBody.class.getClassLoader(),
                new Class<?>[] {ReaderInterceptorContext.class},
                (proxy, called, given) -> switch (called.getName()) {
                    case "getProperty" -> exchange;
                    case "getMediaType" -> MediaType.valueOf(mediaType);
                    case "getHeaders" -> headers;
                    case "getInputStream" -> source;
                    case "getGenericType" -> type;
                    default -> throw new UnsupportedOperationException(called.toString());
                });
    }
}
