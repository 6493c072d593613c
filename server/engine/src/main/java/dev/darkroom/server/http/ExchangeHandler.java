package dev.darkroom.server.http;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.RequestIds;
import dev.darkroom.server.http.exchange.RequestResolver;
import dev.darkroom.server.http.request.MatrixPath;
import dev.darkroom.server.http.response.JettyErrorHandler;
import dev.darkroom.server.world.World;
import dev.darkroom.server.world.WorldPath;
import dev.darkroom.server.world.Worlds;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;
import org.jspecify.annotations.Nullable;

/** The first stop: makes the {@link Exchange} of a request and lets it stand there. */
final class ExchangeHandler extends Handler.Wrapper {

    private static final String HEADER = "Darkroom-World";

    private final RequestResolver resolver;
    private final Worlds worlds;
    private final Clock clock;
    private final RequestIds ids = new RequestIds();

    ExchangeHandler(RequestResolver resolver, Worlds worlds, Clock clock) {
        this.resolver = resolver;
        this.worlds = worlds;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Operation operation = of(request).resolved().operation();
        String path = path(request);
        boolean isEscaped = operation != null && operation.hasMatrixParameters();
        return super.handle(new CanonicalUri(request, isEscaped ? MatrixPath.escape(path) : path), response, callback);
    }

    /** The exchange of a request; a new one for a request that was refused before it came here. */
    Exchange of(Request request) {
        if (request.getAttribute(Exchange.KEY) instanceof Exchange exchange) {
            return exchange;
        }
        WorldPath sent = WorldPath.of(JettyErrorHandler.path(request.getHttpURI()));
        String path = resolver.canonical(sent.path());
        Optional<World> world = worlds.find(id(sent, request));
        URI base = base(request);
        Exchange exchange = new Exchange(
                resolver.resolve(request.getMethod(), path),
                world.isEmpty() || sent.world() == null ? base : base.resolve(WorldPath.prefix(sent.world()) + "/"),
                world.<Clock>map(World::clock).orElse(clock).instant(),
                ids.next());
        world.ifPresent(exchange::world);
        request.setAttribute(Exchange.KEY, exchange);
        return exchange;
    }

    private String path(Request request) {
        return resolver.canonical(
                WorldPath.of(JettyErrorHandler.path(request.getHttpURI())).path());
    }

    private static String id(WorldPath sent, Request request) {
        String named = sent.world() == null ? request.getHeaders().get(HEADER) : sent.world();
        return named == null ? Worlds.OWN : named;
    }

    private static URI base(Request request) {
        String host = Request.getServerName(request);
        int port = Request.getServerPort(request);
        try {
            String scheme = scheme(request);
            return new URI(scheme + "://" + authority(host, URIUtil.normalizePortForScheme(scheme, port)) + "/");
        } catch (URISyntaxException e) {
            // Only what is refused at the edge has such a host.
            return URI.create("http://localhost/");
        }
    }

    /** Schemes may be written in capitals. */
    private static String scheme(Request request) {
        String scheme =
                request.getHttpURI() == null ? null : request.getHttpURI().getScheme();
        return scheme == null ? "http" : scheme.toLowerCase(Locale.ROOT);
    }

    private static String authority(@Nullable String host, int port) {
        return (host == null ? "localhost" : host) + (port > 0 ? ":" + port : "");
    }

    /**
     * What Jersey gets to read: a path of a document, and another host, for host names exist that {@link URI} takes for none,
     * such as those with an underscore.
     */
    private static final class CanonicalUri extends Request.Wrapper {

        private final HttpURI uri;

        CanonicalUri(Request request, String path) {
            super(request);
            HttpURI.Mutable canonical =
                    HttpURI.build(request.getHttpURI()).scheme(scheme(request)).host("localhost");
            this.uri = (path.equals(canonical.getPath()) ? canonical : canonical.path(path)).asImmutable();
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }
    }
}
