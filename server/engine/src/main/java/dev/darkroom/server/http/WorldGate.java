package dev.darkroom.server.http;

import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.response.EdgeResponse;
import dev.darkroom.server.http.response.ErrorMapper;
import dev.darkroom.server.http.response.JettyErrorHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Turns away calls of worlds that there are not. */
final class WorldGate extends Handler.Wrapper {

    private final EdgeResponse edge;

    WorldGate(EdgeResponse edge) {
        this.edge = edge;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Exchange exchange = (Exchange) request.getAttribute(Exchange.KEY);
        if (exchange.world() != null) {
            return super.handle(request, response, callback);
        }
        refuse(edge, exchange, request, response, callback);
        return true;
    }

    static void refuse(EdgeResponse edge, Exchange exchange, Request request, Response response, Callback callback)
            throws Exception {
        String path = JettyErrorHandler.path(request.getHttpURI());
        edge.write(
                exchange,
                ErrorMapper.plain(exchange.resolved().provider(), 404, "There is no such world.", path),
                request,
                response,
                callback);
    }
}
