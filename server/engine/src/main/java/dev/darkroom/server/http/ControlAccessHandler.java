package dev.darkroom.server.http;

import dev.darkroom.server.control.ControlPlane;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.response.EdgeResponse;
import dev.darkroom.server.spi.ErrorResponse;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Keeps from the control plane whoever may not call it, whatever of it they ask for. */
final class ControlAccessHandler extends Handler.Wrapper {

    private final EdgeResponse edge;

    ControlAccessHandler(EdgeResponse edge) {
        this.edge = edge;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Exchange exchange = (Exchange) request.getAttribute(Exchange.KEY);
        if (exchange.resolved().provider() instanceof ControlPlane control) {
            Optional<ErrorResponse> refusal = control.callers()
                    .refusal(
                            exchange.resolved().operation(),
                            peer(request),
                            exchange.base().resolve("/"),
                            name -> request.getHeaders().get(name));
            if (refusal.isPresent()) {
                edge.write(exchange, refusal.get(), request, response, callback);
                return true;
            }
        }
        return super.handle(request, response, callback);
    }

    private static @Nullable InetAddress peer(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress address
                ? address.getAddress()
                : null;
    }
}
