package dev.darkroom.client.http;

import dev.darkroom.client.auth.Credential;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Objects;
import org.apache.hc.client5.http.RouteInfo;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * The last step before the connection. Until then the query, which may hold secrets, is hidden from HttpClient, because
 * that logs the address.
 */
final class RequestExecutor extends HttpRequestExecutor {

    private static final String QUERY = "dev.darkroom.client.query";
    private static final String HIDDEN = "?***";

    private final @Nullable Credential proxyCredential;

    RequestExecutor(@Nullable Credential proxyCredential) {
        this.proxyCredential = proxyCredential;
    }

    /** Puts the query aside. */
    static void hideQuery(ClassicHttpRequest request, HttpContext context) {
        String path = request.getPath();
        int query = path.indexOf('?');
        if (query >= 0) {
            context.setAttribute(QUERY, path.substring(query));
            request.setPath(path.substring(0, query) + HIDDEN);
        }
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback callback,
            HttpContext context)
            throws IOException, HttpException {
        Object query = context.getAttribute(QUERY);
        String path = Objects.requireNonNull(request.getPath());
        if (query != null && path.endsWith(HIDDEN)) {
            request.setPath(path.substring(0, path.length() - HIDDEN.length()) + query);
        }
        // HttpClient 5.4 and later offer an upgrade to TLS, which nobody is ready for.
        if (request.containsHeader(HttpHeaders.UPGRADE)) {
            request.removeHeaders(HttpHeaders.UPGRADE);
            request.removeHeaders(HttpHeaders.CONNECTION);
        }
        if (proxyCredential != null && goesToProxy(request, context)) {
            request.setHeader(HttpHeaders.PROXY_AUTHORIZATION, proxyCredential.value());
        }
        ClassicHttpResponse response = super.execute(request, connection, callback, context);
        // HttpClient would hand it out as if the provider had sent it, whom TLS vouches for.
        if (isConnect(request) && response.getCode() > 299) {
            connection.close(CloseMode.IMMEDIATE);
            throw new ConnectException("the proxy refused the tunnel: status " + response.getCode());
        }
        return response;
    }

    private static boolean isConnect(ClassicHttpRequest request) {
        return Method.CONNECT.isSame(request.getMethod());
    }

    /** Whether a proxy reads it: what is sent through a tunnel, none does. */
    private static boolean goesToProxy(ClassicHttpRequest request, HttpContext context) {
        RouteInfo route = context instanceof HttpClientContext client ? client.getHttpRoute() : null;
        return isConnect(request) || (route != null && route.getProxyHost() != null && !route.isTunnelled());
    }
}
