package dev.darkroom.server.http;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import dev.darkroom.server.config.Settings;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.CurrentRequest;
import dev.darkroom.server.spi.Provider;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.jetty.JettyHttpContainerProvider;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The providers behind one port: Jersey on Jetty. */
public final class HttpServer implements AutoCloseable {

    private static final int LONGEST_HEADERS = 16 * 1024;

    /** A header of an answer may repeat the address four times, in which each sign may have become three. */
    private static final int LONGEST_HEADERS_OF_ANSWER = 16 * LONGEST_HEADERS;

    private static final long GRACE_MILLIS = 20_000;

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    /** Warns at every resource that is registered as an object, which is how all of ours are. */
    private static final Logger PROVIDERS_LOGGER = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    /** Reports an answer that could not be written as severe, also when the client did not wait for it. */
    private static final Logger RESPONDER_LOGGER =
            Logger.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder");

    static {
        PROVIDERS_LOGGER.setLevel(Level.SEVERE);
        RESPONDER_LOGGER.setFilter(message -> !ClientAborts.isGone(message.getThrown()));
    }

    private final Server server;
    private final ServerConnector connector;
    private final String host;

    private HttpServer(Server server, ServerConnector connector, String host) {
        this.server = server;
        this.connector = connector;
        this.host = host;
    }

    /** The request a thread answers; made first, because providers need it. */
    public static CurrentRequest requests(@Nullable URI publicUrl, Clock clock) {
        return new RequestScope(publicUrl, clock);
    }

    /**
     * Starts to answer.
     *
     * @param requests from {@link #requests}
     * @param others resources that belong to no provider
     * @param incoming the folder where files of forms are kept until they are stored
     * @throws IOException if the port cannot be had
     */
    public static HttpServer start(
            Settings settings,
            CurrentRequest requests,
            List<? extends Provider> all,
            Set<Object> others,
            Credentials credentials,
            Path incoming)
            throws IOException {
        Providers providers = new Providers(all);
        ErrorMapper failures = new ErrorMapper(providers, (RequestScope) requests);
        ResourceConfig config = new ResourceConfig()
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true)
                .register(requests)
                .register(new HeadOptionsFilter(providers))
                .register(new ContentTypeNormalizer(providers))
                .register(new ResponseRenderer(providers))
                .register(new ContentLengthInterceptor())
                .register(failures)
                .register(new RequestDrainFilter())
                .register(new OperationFeature(providers, credentials, incoming))
                .register(new JacksonJsonProvider(Json.MAPPER))
                .register(new AbstractBinder() {
                    @Override
                    protected void configure() {
                        bind(new ParametersProvider()).to(ValueParamProvider.class);
                    }
                });
        providers.all().forEach(provider -> provider.resources().forEach(config::register));
        others.forEach(config::register);

        Server server = new Server(threads());
        ServerConnector connector = connector(server, settings);
        server.addConnector(connector);
        server.setHandler(
                new BrokenQueries(new JettyHttpContainerProvider().createContainer(JettyHttpContainer.class, config)));
        server.setErrorHandler(new JettyErrorHandler(providers, failures));
        server.setStopTimeout(GRACE_MILLIS);
        try {
            server.start();
        } catch (IOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String reason = cause instanceof UnresolvedAddressException ? "unknown host" : cause.getMessage();
            throw new IOException("cannot listen on " + address(settings.host(), settings.port()) + ": " + reason, e);
        } catch (Exception e) {
            throw new IllegalStateException("the server does not start", e);
        }
        return new HttpServer(server, connector, settings.host());
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("http");
        Executor virtual = VirtualThreads.getNamedVirtualThreadsExecutor("http-");
        if (virtual != null) {
            threads.setVirtualThreadsExecutor(virtual);
        }
        return threads;
    }

    private static ServerConnector connector(Server server, Settings settings) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(LONGEST_HEADERS);
        http.setMaxResponseHeaderSize(LONGEST_HEADERS_OF_ANSWER);
        // An id may hold any sign; one with a slash or a percent sign is unknown like any other, not malformed.
        http.setUriCompliance(UriCompliance.DEFAULT.with(
                "encoded", Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_ENCODING));
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }

    /** Where it answers, without a slash at the end. */
    public URI uri() {
        return URI.create("http://" + address(host, connector.getLocalPort()));
    }

    private static String address(String host, int port) {
        boolean bare = host.contains(":") && !host.startsWith("[");
        return (bare ? "[" + host + "]" : host) + ":" + port;
    }

    /** Lets requests under way end, for twenty seconds at the most, unless their clients fall silent. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (TimeoutException e) {
            LOG.warn("Connections that were still open after {} ms are cut off", GRACE_MILLIS);
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop", e);
        }
    }
}
