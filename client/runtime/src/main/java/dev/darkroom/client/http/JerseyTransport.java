package dev.darkroom.client.http;

import dev.darkroom.client.version.SupportedLibrary;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.Socket;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.SSLConnectionSocketFactory;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.apache.hc.core5.util.VersionInfo;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.client.JerseyClientBuilder;
import org.glassfish.jersey.internal.Version;
import org.jspecify.annotations.Nullable;

/**
 * A transport on the Jersey client, carried by Apache HttpClient 5: it streams in both directions and knows PATCH. It
 * follows no redirects, keeps no cookies and repeats nothing by itself. It reads no system properties; the JDK
 * reads its own: {@code socksProxyHost}, and {@code javax.net.ssl.trustStore} where the options have no {@link
 * ConnectionOptions#sslContext()}. Safe for use by several threads.
 */
public final class JerseyTransport implements Transport {

    /** Jersey logs a warning at each of these that has no entity, and at each other that has one. */
    private static final Set<String> METHODS_WITH_ENTITY = Set.of("PUT", "PATCH");

    private final ConnectionOptions options;
    private final WriteTimeout writeTimeout;
    private final HttpClientConnectionManager pool;
    private final Client client;
    private volatile boolean closed;

    /**
     * Opens no connection yet.
     *
     * @throws IllegalStateException if Jersey or HttpClient on the class path is of a version that this was not
     *     made for
     */
    public JerseyTransport(ConnectionOptions options) {
        SupportedLibrary.JERSEY.require(Version.getVersion());
        SupportedLibrary.HTTP_CLIENT.require(apacheVersion("org.apache.hc.client5", HttpClientBuilder.class));
        SupportedLibrary.HTTP_CORE.require(apacheVersion("org.apache.hc.core5", Timeout.class));
        this.options = options;
        this.writeTimeout = new WriteTimeout(options.readTimeout());
        this.pool = pool(options);
        HttpClientConnector connector = new HttpClientConnector(httpClient(options, pool), options, writeTimeout);
        this.client = new JerseyClientBuilder()
                .withConfig(new ClientConfig()
                        .connectorProvider((jersey, config) -> connector)
                        // What else lies on the class path must not change how a client behaves.
                        .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                        .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true))
                .build();
    }

    private static @Nullable String apacheVersion(String packageName, Class<?> inside) {
        VersionInfo info = VersionInfo.loadVersionInfo(packageName, inside.getClassLoader());
        return info == null ? null : info.getRelease();
    }

    @SuppressWarnings("deprecation") // What takes its place came with HttpClient 5.4.
    private static HttpClientConnectionManager pool(ConnectionOptions options) {
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
                .setConnectionFactory(JerseyTransport::connection)
                .setMaxConnPerRoute(options.maxConnections())
                .setMaxConnTotal(options.maxConnections())
                .build();
    }

    private static CloseableHttpClient httpClient(ConnectionOptions options, HttpClientConnectionManager pool) {
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

    @Override
    public HttpResponse send(HttpRequest request) throws IOException {
        if (closed) {
            throw new IllegalStateException("the client is closed");
        }
        Exchange exchange = new Exchange(request);
        Invocation.Builder invocation = client.target(request.uri()).request().property(Exchange.PROPERTY, exchange);
        request.headers().asMap().forEach((name, values) -> values.forEach(value -> invocation.header(name, value)));
        try {
            if (METHODS_WITH_ENTITY.contains(request.method())) {
                invocation.method(request.method(), Entity.text(""));
            } else {
                invocation.method(request.method());
            }
            return Objects.requireNonNull(exchange.response());
        } catch (RuntimeException e) {
            HttpResponse response = exchange.response();
            if (response != null) {
                response.close();
            }
            throw failure(e, exchange.connectTimeout(options));
        }
    }

    private IOException failure(RuntimeException failure, Duration connectTimeout) {
        Throwable cause = failure instanceof ProcessingException ? failure.getCause() : failure;
        if (cause instanceof ConnectionRequestTimeoutException) {
            return because(
                    cause,
                    new InterruptedIOException("no free connection: all " + options.maxConnections()
                            + " were in use for " + connectTimeout.toMillis()
                            + " ms; is every download closed?"));
        }
        if (cause instanceof ConnectTimeoutException) {
            return because(cause, new ConnectException(cause.getMessage()));
        }
        if (cause instanceof RequestBodyEntity.SourceFailure source) {
            throw source.cause();
        }
        if (cause instanceof CancellationException) {
            return because(cause, new InterruptedIOException("interrupted while waiting for a free connection"));
        }
        if (cause instanceof IOException io) {
            return io;
        }
        // Jersey falls apart under calls that are under way.
        if (closed) {
            return new IOException("the client was closed meanwhile", failure);
        }
        throw cause instanceof RuntimeException runtime ? runtime : failure;
    }

    private static IOException because(Throwable cause, IOException failure) {
        failure.initCause(cause);
        return failure;
    }

    @Override
    public void close() {
        closed = true;
        // A polite end would wait behind an upload that nobody takes: TLS says goodbye on the same connection.
        pool.close(CloseMode.IMMEDIATE);
        client.close();
        writeTimeout.close();
    }
}
