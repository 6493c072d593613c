package dev.darkroom.server.http;

import dev.darkroom.server.control.ControlPlane;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.response.EdgeResponse;
import dev.darkroom.server.http.response.ErrorMapper;
import dev.darkroom.server.http.response.JettyErrorHandler;
import dev.darkroom.server.spi.ErrorResponse;
import java.io.IOException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/** Turns requests away that are more than the server can work on (load shedding). The control plane is always answered. */
final class OverloadHandler extends QoSHandler {

    private static final String RETRY_AFTER_SECONDS = "1";

    private final EdgeResponse edge;

    OverloadHandler(Capacity capacity, EdgeResponse edge) {
        this.edge = edge;
        setMaxRequestCount(capacity.maxActiveCount());
        setMaxSuspendedRequestCount(capacity.maxQueuedCount());
        setMaxSuspend(capacity.maxQueued());
        exclude(OverloadHandler::isControl);
    }

    private static boolean isControl(Request request) {
        return ((Exchange) request.getAttribute(Exchange.KEY)).resolved().provider() instanceof ControlPlane;
    }

    @Override
    protected boolean onConditionsNotMet(Request request, Response response, Callback callback) throws Exception {
        return nextHandler(request, response, callback);
    }

    @Override
    protected void expireSuspended(Request request, Response response, Callback callback) {
        reject(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
    }

    @Override
    protected void reject(Request request, Response response, Callback callback, int status) {
        Exchange exchange = (Exchange) request.getAttribute(Exchange.KEY);
        ErrorResponse error = ErrorMapper.plain(
                        exchange.resolved().provider(),
                        HttpStatus.SERVICE_UNAVAILABLE_503,
                        "The server has too much to do; please try again later.",
                        JettyErrorHandler.path(request.getHttpURI()))
                .with(HttpHeader.RETRY_AFTER.asString(), RETRY_AFTER_SECONDS);
        try {
            edge.write(exchange, error, request, response, callback);
        } catch (IOException e) {
            callback.failed(e);
        }
    }
}
