package dev.darkroom.client.http;

import java.io.IOException;
import java.net.ConnectException;
import java.util.Objects;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
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
        ClassicHttpResponse response = super.execute(request, connection, callback, context);
        // HttpClient would hand it out as if the provider had sent it, whom TLS vouches for.
        if (Method.CONNECT.isSame(request.getMethod()) && response.getCode() > 299) {
            connection.close(CloseMode.IMMEDIATE);
            throw new ConnectException("the proxy refused the tunnel: status " + response.getCode());
        }
        return response;
    }
}
