package dev.darkroom.client.http;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequest;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.apache5.connector.Apache5ClientProperties;
import org.glassfish.jersey.apache5.connector.Apache5ConnectionClosingStrategy;
import org.glassfish.jersey.apache5.connector.Apache5ConnectorProvider;
import org.glassfish.jersey.apache5.connector.Apache5HttpClientBuilderConfigurator;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.client.ClientProperties;
import org.glassfish.jersey.client.ClientRequest;
import org.glassfish.jersey.client.JerseyClientBuilder;
import org.glassfish.jersey.client.RequestEntityProcessing;

/**
 * A transport on the Jersey client with the Apache HttpClient 5 connector: it streams in both directions and knows
 * PATCH. It follows no redirects, keeps no cookies and repeats nothing by itself. Proxies and trusted certificates are
 * those of the process, as its system properties ({@code https.proxyHost}, {@code javax.net.ssl.trustStore}) name them.
 * Safe for use by several threads.
 */
public final class JerseyTransport implements Transport {

    private static final int BUFFER = 64 * 1024;

    /** A look for an early answer takes a millisecond, which must be little beside the sending. */
    private static final long BYTES_BETWEEN_LOOKS = 1 << 20;

    private final ConnectionOptions connections;
    private final WriteTimeout deadline;
    private final HttpClientConnectionManager pool;
    private final Client client;
    private volatile boolean closed;

    /** Opens no connection yet. */
    public JerseyTransport(ConnectionOptions connections) {
        this.connections = connections;
        this.deadline = new WriteTimeout(connections.readTimeout());
        this.pool = pool(connections);
        ClientConfig config = new ClientConfig()
                .connectorProvider(new Apache5ConnectorProvider())
                .property(Apache5ClientProperties.CONNECTION_MANAGER, pool)
                .property(
                        Apache5ClientProperties.REQUEST_CONFIG,
                        RequestConfig.custom()
                                .setConnectionRequestTimeout(Timeout.of(connections.connectTimeout()))
                                .build())
                .property(Apache5ClientProperties.CONNECTION_CLOSING_STRATEGY, (Apache5ConnectionClosingStrategy)
                        JerseyTransport::drop)
                .property(Apache5ClientProperties.DISABLE_COOKIES, true)
                .property(ClientProperties.CONNECT_TIMEOUT, (int)
                        connections.connectTimeout().toMillis())
                .property(ClientProperties.READ_TIMEOUT, (int)
                        connections.readTimeout().toMillis())
                .property(ClientProperties.REQUEST_ENTITY_PROCESSING, RequestEntityProcessing.CHUNKED)
                .property(ClientProperties.CHUNKED_ENCODING_SIZE, BUFFER)
                .property(ClientProperties.FOLLOW_REDIRECTS, false)
                // What else lies on the class path must not change how a client behaves.
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .register(new RequestEntityFilter())
                .register((Apache5HttpClientBuilderConfigurator) builder -> builder.disableAutomaticRetries()
                        .disableContentCompression()
                        .disableRedirectHandling()
                        .setRoutePlanner(new SystemDefaultRoutePlanner(null))
                        .addExecInterceptorFirst("body-sending", new LengthPreservingExec(deadline)));
        this.client = new JerseyClientBuilder().withConfig(config).build();
    }

    private static HttpClientConnectionManager pool(ConnectionOptions connections) {
        ConnectionConfig config = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(connections.connectTimeout()))
                .setSocketTimeout(Timeout.of(connections.readTimeout()))
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(config)
                // A provider that refuses a body while it is sent is heard before it hangs up.
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .responseOutOfOrderStrategy(new MonitoringResponseOutOfOrderStrategy(BYTES_BETWEEN_LOOKS))
                        .build())
                .setMaxConnPerRoute(connections.maxConnections())
                .setMaxConnTotal(connections.maxConnections())
                .build();
    }

    /** Drops a connection whose answer was not read to its end; does nothing once it was given back to the pool. */
    private static void drop(
            ClientRequest call, HttpUriRequest request, CloseableHttpResponse response, InputStream body) {
        request.abort();
        try {
            response.close();
        } catch (IOException e) {
            // It complains that the rest of the body is missing, which is what was wanted.
        }
    }

    @Override
    public HttpResponse send(HttpRequest request) throws IOException {
        if (closed) {
            throw new IllegalStateException("the client is closed");
        }
        Invocation.Builder invocation = client.target(request.uri()).request();
        request.headers().asMap().forEach((name, values) -> values.forEach(value -> invocation.header(name, value)));
        try {
            return answer(RequestEntityFilter.send(invocation, request.method(), request.body()));
        } catch (ProcessingException e) {
            throw failure(e);
        } catch (RuntimeException e) {
            // Jersey falls apart under calls that are under way.
            if (closed) {
                throw new IOException("the client was closed meanwhile", e);
            }
            throw e;
        }
    }

    private IOException failure(ProcessingException wrapper) {
        Throwable cause = wrapper.getCause();
        if (cause instanceof ConnectionRequestTimeoutException) {
            return new IOException(
                    "no free connection: all " + connections.maxConnections() + " were in use for "
                            + connections.connectTimeout().toMillis() + " ms; is every download closed?",
                    cause);
        }
        if (cause instanceof RequestEntityFilter.SourceFailure failure) {
            throw failure.cause();
        }
        return cause instanceof IOException failure ? failure : new IOException(wrapper.getMessage(), wrapper);
    }

    private static HttpResponse answer(Response response) {
        return HttpResponse.builder(response.getStatus())
                .headers(Headers.received(response.getStringHeaders()))
                .body(response.readEntity(InputStream.class))
                .build();
    }

    @Override
    public void close() {
        closed = true;
        // A polite end would wait behind an upload that nobody takes: TLS says goodbye on the same connection.
        pool.close(CloseMode.IMMEDIATE);
        client.close();
        deadline.close();
    }
}
