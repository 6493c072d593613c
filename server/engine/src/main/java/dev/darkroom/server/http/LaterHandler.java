package dev.darkroom.server.http;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A handler that is built on a thread of its own, beside what else a server starts with: Jersey's model of all resources takes a
 * quarter of a start, and most requests do not come so far. Those that do wait until it is there.
 */
final class LaterHandler extends Handler.Abstract {

    private final Supplier<? extends Handler> building;
    private @Nullable CompletableFuture<Handler> built;

    /** @param building builds it, once; what it throws, each request throws that comes here */
    LaterHandler(Supplier<? extends Handler> building) {
        this.building = building;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        CompletableFuture<Handler> future = new CompletableFuture<>();
        built = future;
        Thread thread = new Thread(() -> build(future), "start");
        thread.setDaemon(true);
        thread.start();
    }

    private void build(CompletableFuture<Handler> future) {
        try {
            Handler handler = building.get();
            handler.setServer(getServer());
            handler.start();
            if (!future.complete(handler)) {
                handler.stop();
            }
        } catch (Throwable failure) {
            future.completeExceptionally(failure);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        CompletableFuture<Handler> future = built;
        return future != null && future.join().handle(request, response, callback);
    }

    /** What is not there yet ends by itself; nobody waits for that. */
    @Override
    protected void doStop() throws Exception {
        CompletableFuture<Handler> future = built;
        built = null;
        super.doStop();
        if (future != null && !future.completeExceptionally(new IllegalStateException("the server stops"))) {
            Handler handler = future.exceptionally(failure -> null).join();
            if (handler != null) {
                handler.stop();
            }
        }
    }
}
