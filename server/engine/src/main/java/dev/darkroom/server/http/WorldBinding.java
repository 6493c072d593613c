package dev.darkroom.server.http;

import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.response.EdgeResponse;
import dev.darkroom.server.world.World;
import dev.darkroom.server.world.Worlds;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets a thread work for the world of its request; the last stop in front of Jersey, which answers on the thread that it is called by. */
final class WorldBinding extends Handler.Wrapper {

    private final Worlds worlds;
    private final EdgeResponse edge;

    WorldBinding(Worlds worlds, EdgeResponse edge) {
        this.worlds = worlds;
        this.edge = edge;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Exchange exchange = (Exchange) request.getAttribute(Exchange.KEY);
        World world = Objects.requireNonNull(exchange.world());
        Optional<Boolean> handled = worlds.in(world, () -> super.handle(request, response, callback));
        if (handled.isEmpty()) {
            WorldGate.refuse(edge, exchange, request, response, callback);
        }
        return handled.orElse(true);
    }
}
