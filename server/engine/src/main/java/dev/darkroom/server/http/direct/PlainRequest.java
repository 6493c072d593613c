package dev.darkroom.server.http.direct;

import dev.darkroom.server.http.exchange.RequestHead;
import dev.darkroom.server.spi.WireDialect;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.glassfish.jersey.uri.UriComponent;
import org.jspecify.annotations.Nullable;

/** The head of a request that nothing is special about, as nearly all have it. For one thread at a time. */
public final class PlainRequest implements RequestHead {

    /** What may stand in a URI, without the semicolon, which JAX-RS has an opinion about. */
    private static final String SIGNS = "-._~!$&'()*+,=:@/?%[]";

    private static final boolean[] LEGAL = new boolean[128];

    private static final Set<String> JSON = Set.of("*/*", "application/*", "application/json");

    static {
        for (char sign = 0; sign < LEGAL.length; sign++) {
            LEGAL[sign] = sign >= '0' && sign <= '9'
                    || sign >= 'A' && sign <= 'Z'
                    || sign >= 'a' && sign <= 'z'
                    || SIGNS.indexOf(sign) >= 0;
        }
    }

    private final Request request;
    private final MultivaluedMap<String, String> path;
    private @Nullable MultivaluedMap<String, String> decodedPath;
    private @Nullable MultivaluedMap<String, String> query;
    private @Nullable MultivaluedMap<String, String> decodedQuery;

    private PlainRequest(Request request, MultivaluedMap<String, String> path) {
        this.request = request;
        this.path = path;
    }

    /** A request for a method; null when Jersey has to look at it: at a body, at what it accepts, at a path that is odd. */
    public static @Nullable PlainRequest of(Request request, DirectMethod method, WireDialect dialect) {
        HttpURI uri = request.getHttpURI();
        HttpFields headers = request.getHeaders();
        if (!request.getMethod().equals(method.verb())
                || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0
                || headers.contains(HttpHeader.TRANSFER_ENCODING)
                || headers.contains(HttpHeader.EXPECT)
                || !isPlain(uri.getPath())
                || uri.getQuery() != null && !isPlain(uri.getQuery())
                || !takesJson(headers, dialect)) {
            return null;
        }
        MultivaluedMap<String, String> path = method.template().read(uri.getPath());
        return path == null ? null : new PlainRequest(request, path);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= LEGAL.length || !LEGAL[sign]) {
                return false;
            }
        }
        return true;
    }

    private static boolean takesJson(HttpFields headers, WireDialect dialect) {
        String accept = dialect.accept() == WireDialect.Accept.IGNORE ? null : headers.get(HttpHeader.ACCEPT);
        if (accept == null || JSON.contains(accept)) {
            return true;
        }
        for (String type : accept.split(",")) {
            if (JSON.contains(type.strip())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable String header(String name) {
        List<String> values = headers(name);
        return switch (values.size()) {
            case 0 -> null;
            case 1 -> values.get(0);
            default -> String.join(",", values);
        };
    }

    @Override
    public List<String> headers(String name) {
        HttpFields headers = request.getHeaders();
        String first = headers.get(name);
        return first == null ? List.of() : headers.getValuesList(name);
    }

    @Override
    public @Nullable String cookie(String name) {
        for (HttpCookie cookie : Request.getCookies(request)) {
            if (cookie.getName().equals(name)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    @Override
    public MultivaluedMap<String, String> query(boolean decoded) {
        String text = Objects.requireNonNullElse(request.getHttpURI().getQuery(), "");
        if (decoded) {
            decodedQuery = decodedQuery == null ? UriComponent.decodeQuery(text, true) : decodedQuery;
            return decodedQuery;
        }
        query = query == null ? UriComponent.decodeQuery(text, false) : query;
        return query;
    }

    @Override
    public MultivaluedMap<String, String> path(boolean decoded) {
        if (!decoded) {
            return path;
        }
        if (decodedPath == null) {
            decodedPath = new MultivaluedHashMap<>();
            path.forEach((name, values) ->
                    decodedPath.putSingle(name, UriComponent.decode(values.get(0), UriComponent.Type.PATH)));
        }
        return decodedPath;
    }

    @Override
    public URI url() {
        return URI.create(request.getHttpURI().toString());
    }
}
