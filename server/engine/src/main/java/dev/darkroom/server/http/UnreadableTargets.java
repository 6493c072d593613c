package dev.darkroom.server.http;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * Connections that remember the target of a request whose escapes cannot be read, or that has two slashes in a row. Jetty
 * refuses such a request under another path, and nobody could tell in whose words.
 */
final class UnreadableTargets extends HttpConnectionFactory {

    UnreadableTargets(HttpConfiguration configuration) {
        super(configuration);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        HttpConnection connection = new HttpConnection(getHttpConfiguration(), connector, endPoint) {

            private @Nullable String refused;

            @Override
            protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
                if (refused != null) {
                    return refusal(method, refused, version);
                }
                try {
                    requireSegments(uri);
                    return super.newHttpStream(method, uri, version);
                } catch (IllegalArgumentException e) {
                    refused = uri;
                    throw e;
                }
            }

            /** What stands between two slashes may be taken for something or for nothing. */
            private static void requireSegments(String uri) {
                int query = uri.indexOf('?');
                String target = query < 0 ? uri : uri.substring(0, query);
                int host = target.startsWith("/") ? -1 : target.indexOf("://");
                if (target.indexOf("//", host < 0 ? 0 : host + 3) >= 0) {
                    throw new IllegalArgumentException("Ambiguous URI empty segment");
                }
            }

            /** With its percent signs escaped a target can be read, unless it leads out of the root. */
            private HttpStreamOverHTTP1 refusal(String method, String uri, HttpVersion version) {
                try {
                    return super.newHttpStream(method, uri.replace("%", "%25"), version);
                } catch (IllegalArgumentException e) {
                    return super.newHttpStream(method, "/", version);
                }
            }
        };
        connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
        return configure(connection, connector, endPoint);
    }
}
