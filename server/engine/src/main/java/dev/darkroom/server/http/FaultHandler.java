package dev.darkroom.server.http;

import dev.darkroom.server.control.ControlPlane;
import dev.darkroom.server.fault.Faults;
import dev.darkroom.server.fault.PlannedFault;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.ResolvedRequest;
import dev.darkroom.server.http.response.EdgeResponse;
import dev.darkroom.server.http.response.JettyErrorHandler;
import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.WireDialect;
import dev.darkroom.server.world.World;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets calls fail that are to fail. None holds a thread while it waits. */
final class FaultHandler extends Handler.Wrapper {

    private final EdgeResponse edge;

    FaultHandler(EdgeResponse edge) {
        this.edge = edge;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Exchange exchange = (Exchange) request.getAttribute(Exchange.KEY);
        ResolvedRequest resolved = exchange.resolved();
        World world = exchange.world();
        if (world == null || resolved.provider() instanceof ControlPlane) {
            return super.handle(request, response, callback);
        }
        Faults.Outcome outcome = world.faults().next(resolved.provider(), resolved.operation());
        WireDialect.RateLimit names = resolved.dialect().rateLimit();
        if (outcome.allowance() != null && names != null) {
            tell(outcome.allowance(), names, world.clock().instant(), response);
        }
        PlannedFault.Effect effect = outcome.effect();
        if (effect == null) {
            return super.handle(request, response, callback);
        }
        if (effect instanceof PlannedFault.Truncate truncate) {
            return super.handle(request, new TruncatedResponse(request, response, truncate.afterBytes()), callback);
        }
        if (effect instanceof PlannedFault.Status status) {
            answer(status, request, response, callback);
        } else if (effect instanceof PlannedFault.Delay delay) {
            getServer()
                    .getScheduler()
                    .schedule(
                            () -> getServer().getThreadPool().execute(() -> goOn(request, response, callback)),
                            delay.millis(),
                            TimeUnit.MILLISECONDS);
        } else {
            reset(request.getConnectionMetaData().getConnection().getEndPoint());
            callback.failed(new EofException("a fault resets the connection"));
        }
        return true;
    }

    private static void tell(
            PlannedFault.Allowance allowance, WireDialect.RateLimit names, Instant now, Response response) {
        response.getHeaders()
                .put(names.limit(), String.valueOf(allowance.calls()))
                .put(names.remaining(), String.valueOf(allowance.remaining()))
                .put(
                        names.reset(),
                        String.valueOf(now.plusSeconds(allowance.secondsLeft()).getEpochSecond()));
    }

    private void answer(PlannedFault.Status status, Request request, Response response, Callback callback)
            throws IOException {
        Exchange exchange = (Exchange) request.getAttribute(Exchange.KEY);
        ErrorResponse error = exchange.resolved()
                .provider()
                .errors()
                .plain(
                        status.status(),
                        HttpStatus.getMessage(status.status()) + ".",
                        JettyErrorHandler.path(request.getHttpURI()));
        if (status.retryAfterSeconds() != null) {
            error = error.with(HttpHeader.RETRY_AFTER.asString(), String.valueOf(status.retryAfterSeconds()));
        }
        edge.write(exchange, error, request, response, callback);
    }

    private void goOn(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable failure) {
            Response.writeError(request, response, callback, failure);
        }
    }

    /** Without a word of farewell (FIN): what was not read is thrown away, too. */
    private static void reset(EndPoint connection) throws IOException {
        if (connection.getTransport() instanceof SocketChannel socket) {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        connection.close();
    }
}
