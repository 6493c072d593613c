package dev.darkroom.client.http;

import dev.darkroom.client.version.SupportedLibrary;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.client.JerseyClientBuilder;
import org.glassfish.jersey.internal.Version;

/**
 * A transport on the Jersey client, carried by Apache HttpClient 5: it streams in both directions and knows PATCH. It
 * follows no redirects, keeps no cookies and repeats nothing by itself. It reads no system properties; the JDK
 * reads its own: {@code socksProxyHost}, and {@code javax.net.ssl.trustStore} where the options have no {@link
 * ConnectionOptions#sslContext()}. Safe for use by several threads.
 */
public final class JerseyTransport implements Transport {

    /** Jersey logs a warning at each of these that has no entity, and at each other that has one. */
    private static final Set<String> METHODS_WITH_ENTITY = Set.of("PUT", "PATCH");

    private final HttpClientTransport carrier;
    private final JerseyConnector connector;
    private final Client client;
    private final Map<String, Invocation> calls = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * Opens no connection yet.
     *
     * @throws IllegalStateException if Jersey or HttpClient on the class path is of a version that this was not
     *     made for
     */
    public JerseyTransport(ConnectionOptions options) {
        SupportedLibrary.JERSEY.require(Version.getVersion());
        this.carrier = new HttpClientTransport(options);
        this.connector = new JerseyConnector(carrier);
        this.client = new JerseyClientBuilder()
                .withConfig(new ClientConfig()
                        .connectorProvider((jersey, config) -> connector)
                        // What else lies on the class path must not change how a client behaves.
                        .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                        .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true))
                .build();
    }

    @Override
    public HttpResponse send(HttpRequest request) throws IOException {
        if (closed) {
            throw new IllegalStateException("the client is closed");
        }
        Exchange exchange = new Exchange(request);
        try {
            connector.carry(exchange, calls.computeIfAbsent(request.method(), this::call));
            return Objects.requireNonNull(exchange.response());
        } catch (RuntimeException e) {
            HttpResponse response = exchange.response();
            if (response != null) {
                response.close();
            }
            throw failure(e);
        }
    }

    /**
     * A call that Jersey copies for each time it is made. Address, headers and body go past Jersey, which would take them apart and
     * put them together again; the name of the program is there so that Jersey makes none.
     */
    private Invocation call(String method) {
        Invocation.Builder call = client.target("http://provider").request().header("User-Agent", "-");
        return METHODS_WITH_ENTITY.contains(method) ? call.build(method, Entity.text("")) : call.build(method);
    }

    private IOException failure(RuntimeException failure) {
        Throwable cause = failure instanceof ProcessingException ? failure.getCause() : failure;
        if (cause instanceof IOException io) {
            return io;
        }
        // Jersey falls apart under calls that are under way.
        if (closed) {
            return new IOException("the client was closed meanwhile", failure);
        }
        throw cause instanceof RuntimeException runtime ? runtime : failure;
    }

    @Override
    public void close() {
        closed = true;
        carrier.close();
        client.close();
    }
}
