package dev.darkroom.server.http;

import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.control.ControlPlane;
import dev.darkroom.server.http.direct.DirectMethods;
import dev.darkroom.server.http.exchange.RequestResolver;
import dev.darkroom.server.http.exchange.RouteTable;
import dev.darkroom.server.journal.Secrets;
import dev.darkroom.server.library.Pictures;
import dev.darkroom.server.metrics.Metrics;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.CurrentRequest;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.world.WorldClock;
import dev.darkroom.server.world.Worlds;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.server.model.Resource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The providers behind one port: Jersey on Jetty. */
public final class HttpServer implements AutoCloseable {

    private static final long GRACE_MILLIS = 20_000;

    /** How often a server that stops looks for connections whose requests have ended. */
    private static final long LOOK_MILLIS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    /**
     * What a server works with.
     *
     * @param requests from {@link #requests}
     * @param credentials the secrets that were handed out
     * @param incoming the folder where files of forms are kept until they are stored
     * @param ids new ids of requests
     * @param clock the time
     * @param worlds whose data, faults and journals there are
     * @param metrics where calls are counted
     * @param pictures whose bytes are sent; null where there are none
     */
    public record Services(
            CurrentRequest requests,
            Credentials credentials,
            Path incoming,
            Supplier<UUID> ids,
            Clock clock,
            Worlds worlds,
            Metrics metrics,
            @Nullable Pictures pictures) {

        /** Those of a server whose providers need no store. */
        public Services(
                CurrentRequest requests, Credentials credentials, Path incoming, Supplier<UUID> ids, Clock clock) {
            this(
                    requests,
                    credentials,
                    incoming,
                    ids,
                    clock,
                    ControlPlane.worlds(null, new WorldClock(clock), false),
                    new Metrics(),
                    null);
        }
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
    public static CurrentRequest requests(@Nullable URI publicUrl) {
        return new RequestScope(publicUrl);
    }

    /**
     * Starts to answer.
     *
     * @param services what the server works with
     * @param providers whose operations it answers
     * @param others resources that belong to no provider
     * @throws IOException if the port cannot be had
     */
    public static HttpServer start(
            ServerSettings settings, Services services, List<? extends Provider> providers, Set<Object> others)
            throws IOException {
        QueuedThreadPool threads = threads();
        Capacity capacity = Capacity.of(threads);
        TransferLimits limits = TransferLimits.usual(capacity.maxWaitingCount());
        return start(settings, services, providers, others, new RouteTable(providers), limits, capacity, threads);
    }

    static HttpServer start(
            ServerSettings settings,
            Services services,
            List<? extends Provider> providers,
            Set<Object> others,
            RequestResolver resolver,
            TransferLimits limits,
            Capacity capacity,
            QueuedThreadPool threads)
            throws IOException {
        Pipeline pipeline = new Pipeline(
                resolver, services, limits, capacity, new DirectMethods(providers), settings.requireToken());
        Server server = new Server(threads);
        ServerConnector connector = Connectors.of(server, settings);
        server.addConnector(connector);
        server.setHandler(pipeline.handler(() -> resources(providers, others)));
        server.setErrorHandler(pipeline.errors());
        server.setStopTimeout(GRACE_MILLIS);
        if (settings.accessLog() != null) {
            Set<Contract> documents = providers.stream()
                    .map(provider -> Contract.load(provider.name()))
                    .collect(Collectors.toSet());
            server.setRequestLog(new AccessLog(settings.accessLog(), new Secrets(documents)));
        }
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

    private static List<Resource> resources(List<? extends Provider> providers, Set<Object> others) {
        List<Resource> resources =
                new ArrayList<>(others.stream().map(InstanceResources::of).toList());
        for (Provider provider : providers) {
            List<Resource> written =
                    provider.resources().stream().map(InstanceResources::of).toList();
            resources.addAll(written);
            resources.addAll(UnwrittenOperations.of(
                    written, Contract.load(provider.name()).operations()));
        }
        return resources;
    }

    static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("http");
        Executor virtual = VirtualThreads.getNamedVirtualThreadsExecutor("http-");
        if (virtual != null) {
            threads.setVirtualThreadsExecutor(virtual);
        }
        return threads;
    }

    /** Where it answers, without a slash at the end. */
    public URI uri() {
        return URI.create(Connectors.scheme(connector) + "://" + address(host, connector.getLocalPort()));
    }

    private static String address(String host, int port) {
        boolean bare = host.contains(":") && !host.startsWith("[");
        return (bare ? "[" + host + "]" : host) + ":" + port;
    }

    /** Closes connections on which no request is under way; those that their clients keep for later ones. */
    void closeIdleConnections() {
        for (EndPoint connection : connector.getConnectedEndPoints()) {
            if (Connectors.decrypted(connection.getConnection()) instanceof HttpConnection http
                    && http.getHttpChannel().getRequest() == null) {
                connection.close();
            }
        }
    }

    /** Lets requests under way end, for twenty seconds at the most, unless their clients fall silent. */
    @Override
    public void close() {
        try {
            if (!drained()) {
                LOG.warn("Connections that were still open after {} ms are cut off", GRACE_MILLIS);
                server.setStopTimeout(0);
            }
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop", e);
        }
    }

    /** Takes no new connections and closes each of the others as its request ends; Jetty alone would wait a second. */
    private boolean drained() throws InterruptedException, ExecutionException {
        CompletableFuture<Void> drained = connector.shutdown();
        for (long left = GRACE_MILLIS; left > 0 && !drained.isDone(); left -= LOOK_MILLIS) {
            closeIdleConnections();
            try {
                drained.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillOpen) {
                LOG.trace("Connections are open for {} ms more at the most", left);
            }
        }
        return drained.isDone();
    }
}
