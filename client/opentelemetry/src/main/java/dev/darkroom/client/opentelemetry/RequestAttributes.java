package dev.darkroom.client.opentelemetry;

import dev.darkroom.client.http.HttpRequest;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.net.URI;
import java.util.Set;

/** What the conventions say of a request before it is sent. Immutable. */
final class RequestAttributes {

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> METHOD_ORIGINAL = AttributeKey.stringKey("http.request.method_original");
    private static final AttributeKey<Long> RESEND_COUNT = AttributeKey.longKey("http.request.resend_count");
    private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("server.address");
    private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
    private static final AttributeKey<String> FULL_URL = AttributeKey.stringKey("url.full");
    private static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("url.template");

    /** A method that a server may make up must not become a value of a metric. */
    private static final Set<String> KNOWN_METHODS =
            Set.of("CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE");

    private final String spanName;
    private final Attributes ofMetric;
    private final Attributes ofSpan;

    private RequestAttributes(HttpRequest request) {
        boolean known = KNOWN_METHODS.contains(request.method());
        String method = known ? request.method() : "_OTHER";
        AttributesBuilder common = Attributes.builder().put(METHOD, method);
        putServer(common, request.uri());
        if (!request.urlTemplate().isEmpty()) {
            common.put(TEMPLATE, request.urlTemplate());
        }
        ofMetric = common.build();
        AttributesBuilder all = ofMetric.toBuilder().put(FULL_URL, withoutValues(request.url()));
        if (!known) {
            all.put(METHOD_ORIGINAL, request.method());
        }
        if (request.resendCount() > 0) {
            all.put(RESEND_COUNT, (long) request.resendCount());
        }
        ofSpan = all.build();
        spanName = ((known ? method : "HTTP") + " " + request.urlTemplate()).strip();
    }

    static RequestAttributes of(HttpRequest request) {
        return new RequestAttributes(request);
    }

    /** The authority, because java.net.URI knows no host with an underscore. */
    private static void putServer(AttributesBuilder attributes, URI uri) {
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = host.lastIndexOf(':');
        boolean hasPort = colon > host.lastIndexOf(']') && colon < host.length() - 1;
        attributes.put(
                ADDRESS, (colon > host.lastIndexOf(']') ? host.substring(0, colon) : host).replaceAll("[\\[\\]]", ""));
        attributes.put(
                PORT,
                hasPort
                        ? Long.parseLong(host.substring(colon + 1))
                        : "https".equalsIgnoreCase(uri.getScheme()) ? 443L : 80L);
    }

    private static String withoutValues(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query) + url.substring(query).replaceAll("=[^&]*", "=REDACTED");
    }

    /** Few for a provider: no value of a parameter is in it. */
    String spanName() {
        return spanName;
    }

    Attributes ofMetric() {
        return ofMetric;
    }

    Attributes ofSpan() {
        return ofSpan;
    }
}
