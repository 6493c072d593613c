package dev.darkroom.server.http.exchange;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glassfish.jersey.message.internal.HttpHeaderReader;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.jspecify.annotations.Nullable;

/** A request that is nowhere on its way. */
public final class FakeRequest {

    private final MultivaluedMap<String, String> path = new MultivaluedHashMap<>();
    private final MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    private final MultivaluedMap<String, String> headers =
            new org.glassfish.jersey.internal.util.collection.StringKeyIgnoreCaseMultivaluedMap<>();

    private String method = "GET";
    private URI url = URI.create("http://localhost/");
    private @Nullable Exchange exchange;
    private @Nullable ResourceMethod matched;
    private @Nullable Response aborted;

    /** Another method than GET, and a URL. */
    public FakeRequest line(String name, String address) {
        this.method = name;
        this.url = URI.create(address);
        return this;
    }

    /** What is known about it. */
    public FakeRequest exchange(Exchange known) {
        this.exchange = known;
        return this;
    }

    /** The method that Jersey has found for it; null for none. */
    public FakeRequest matched(@Nullable ResourceMethod found) {
        this.matched = found;
        return this;
    }

    /** Adds a path parameter. */
    public FakeRequest path(String name, String value) {
        path.add(name, value);
        return this;
    }

    /** Adds a query parameter. */
    public FakeRequest query(String name, String value) {
        query.add(name, value);
        return this;
    }

    /** Adds query parameters, names and values by turns. */
    public FakeRequest queries(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            query(pairs[i], pairs[i + 1]);
        }
        return this;
    }

    /** Adds a header. */
    public FakeRequest header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    /** The value of a header now; null when it is absent. */
    public @Nullable String header(String name) {
        return headers.getFirst(name);
    }

    /** What a filter has answered; null while none has. */
    public @Nullable Response aborted() {
        return aborted;
    }

    /** The request as a filter sees it. */
    public ContainerRequestContext context() {
        UriInfo uri = (UriInfo) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ExtendedUriInfo.class}, (proxy, called, given) -> {
                    return switch (called.getName()) {
                        case "getPathParameters" -> given == null ? path : encoded(path);
                        case "getQueryParameters" -> given == null ? query : encoded(query);
                        case "getRequestUri" -> url;
                        case "getMatchedResourceMethod" -> matched;
                        default -> throw new UnsupportedOperationException(called.toString());
                    };
                });
        return (ContainerRequestContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, called, given) -> switch (called.getName()) {
                    case "getUriInfo" -> uri;
                    case "getHeaders" -> headers;
                    case "getHeaderString" -> headers.getFirst((String) given[0]);
                    case "getCookies" ->
                        HttpHeaderReader.readCookies(
                                headers.getFirst("Cookie") == null ? "" : headers.getFirst("Cookie"));
                    case "getMethod" -> method;
                    case "getProperty" -> Objects.requireNonNull(exchange);
                    case "getAcceptableMediaTypes" -> acceptable();
                    case "abortWith" -> {
                        aborted = (Response) given[0];
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(called.toString());
                });
    }

    /** The request as what is behind the filters sees it. */
    public RequestHead head() {
        return new JerseyHead(context());
    }

    /** As URLs are mostly written: with commas between the items of a list. */
    private static MultivaluedMap<String, String> encoded(MultivaluedMap<String, String> decoded) {
        MultivaluedMap<String, String> encoded = new MultivaluedHashMap<>();
        decoded.forEach((name, values) -> values.forEach(value -> encoded.add(
                name, URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ","))));
        return encoded;
    }

    private List<? extends MediaType> acceptable() throws Exception {
        String accept = headers.getFirst("Accept");
        return accept == null ? List.of() : HttpHeaderReader.readAcceptMediaType(accept);
    }

    /** Header names and first values. */
    public Map<String, List<String>> headers() {
        return headers;
    }
}
