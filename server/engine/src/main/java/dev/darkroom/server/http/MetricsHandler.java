package dev.darkroom.server.http;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.ResolvedRequest;
import dev.darkroom.server.metrics.CallTimes;
import dev.darkroom.server.spi.Provider;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Measures each call until the last byte of its response has left. */
final class MetricsHandler extends Handler.Wrapper {

    /** What proxies write down for calls whose client did not wait for a response. */
    private static final int NOT_ANSWERED = 499;

    private final CallTimes times;

    MetricsHandler(CallTimes times) {
        this.times = times;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ResolvedRequest resolved = ((Exchange) request.getAttribute(Exchange.KEY)).resolved();
        Request.addCompletionListener(request, failure -> {
            int status = response.isCommitted() ? response.getStatus() : NOT_ANSWERED;
            times.record(kind(resolved, request.getMethod(), status), System.nanoTime() - request.getBeginNanoTime());
        });
        return super.handle(request, response, callback);
    }

    private static CallTimes.Kind kind(ResolvedRequest resolved, String method, int status) {
        Provider provider = resolved.provider();
        Operation operation = resolved.operation();
        return new CallTimes.Kind(
                provider == null ? null : provider.name(), operation == null ? null : operation.id(), method, status);
    }
}
