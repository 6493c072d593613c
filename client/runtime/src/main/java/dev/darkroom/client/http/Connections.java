package dev.darkroom.client.http;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.SSLConnectionSocketFactory;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** HttpClient as this library wants it: it does what it is told, once, and remembers nothing. */
final class Connections {

    private Connections() {}

    @SuppressWarnings("deprecation") // What takes its place came with HttpClient 5.4.
    static HttpClientConnectionManager pool(ConnectionOptions options) {
        ConnectionConfig config = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(options.connectTimeout()))
                .setSocketTimeout(Timeout.of(options.readTimeout()))
                .build();
        PoolingHttpClientConnectionManagerBuilder builder = PoolingHttpClientConnectionManagerBuilder.create();
        SSLContext tls = options.sslContext();
        if (tls != null) {
            builder.setSSLSocketFactory(new SSLConnectionSocketFactory(tls));
        }
        return builder.setDefaultConnectionConfig(config)
                .setConnectionFactory(Connections::connection)
                .setMaxConnPerRoute(options.maxConnections())
                .setMaxConnTotal(options.maxConnections())
                .build();
    }

    static CloseableHttpClient client(ConnectionOptions options, HttpClientConnectionManager pool) {
        ProxySelector proxies = options.proxySelector();
        return HttpClientBuilder.create()
                .setConnectionManager(pool)
                .setRequestExecutor(new RequestExecutor(options.proxyCredential()))
                .setRoutePlanner(
                        proxies == null ? new DefaultRoutePlanner(null) : new SystemDefaultRoutePlanner(proxies))
                .setConnectionReuseStrategy(new ResponseFraming.Reuse())
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    private static Connection connection(@Nullable Socket socket) throws IOException {
        Connection connection = new Connection();
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }
}
