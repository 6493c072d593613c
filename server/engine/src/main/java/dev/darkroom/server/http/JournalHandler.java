package dev.darkroom.server.http;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.control.ControlPlane;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.response.JettyErrorHandler;
import dev.darkroom.server.journal.Call;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.world.World;
import dev.darkroom.server.world.WorldPath;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Writes down what is called and answered, as it passes. Whoever has read a response finds its call answered. */
final class JournalHandler extends Handler.Wrapper {

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Exchange exchange = (Exchange) request.getAttribute(Exchange.KEY);
        World world = exchange.world();
        if (world == null || exchange.resolved().provider() instanceof ControlPlane) {
            return super.handle(request, response, callback);
        }
        long came = System.nanoTime();
        Call call = world.journal().begin(beginning(exchange, request));
        Answer answer = new Answer(request, response, exchange, call, came);
        return super.handle(new Asked(request, call), answer, new Callback.Nested(callback) {
            @Override
            public void failed(Throwable failure) {
                call.broken(since(came));
                super.failed(failure);
            }
        });
    }

    private static Call.Beginning beginning(Exchange exchange, Request request) {
        HttpURI uri = Request.unWrap(request).getHttpURI();
        Provider provider = exchange.resolved().provider();
        Operation operation = exchange.resolved().operation();
        return new Call.Beginning(
                exchange.receivedAt(),
                provider == null ? null : provider.name(),
                operation == null ? null : operation.id(),
                request.getMethod(),
                WorldPath.of(JettyErrorHandler.path(uri)).path(),
                uri == null ? "" : Objects.requireNonNullElse(uri.getQuery(), ""),
                headers(request.getHeaders()));
    }

    /** The clock of a world may stand. */
    private static Duration since(long came) {
        return Duration.ofNanos(System.nanoTime() - came);
    }

    private static List<Map.Entry<String, String>> headers(HttpFields fields) {
        return fields.stream()
                .map(field -> Map.entry(field.getName(), Objects.requireNonNullElse(field.getValue(), "")))
                .toList();
    }

    private static final class Asked extends Request.Wrapper {

        private final Call call;

        Asked(Request request, Call call) {
            super(request);
            this.call = call;
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk != null && chunk.hasRemaining()) {
                call.received(chunk.getByteBuffer());
            }
            return chunk;
        }
    }

    private static final class Answer extends Response.Wrapper {

        private final Exchange exchange;
        private final Call call;
        private final long came;
        private final boolean bodiless;
        private boolean begun;
        private long length = -1;
        private long sent;

        Answer(Request request, Response response, Exchange exchange, Call call, long came) {
            super(request, response);
            this.exchange = exchange;
            this.call = call;
            this.came = came;
            this.bodiless = HttpMethod.HEAD.is(request.getMethod());
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            if (!begun) {
                begun = true;
                length = getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
                call.begun(getStatus() == 0 ? 200 : getStatus(), headers(getHeaders()));
            }
            if (BufferUtil.hasContent(bytes) && !bodiless) {
                sent += bytes.remaining();
                call.sent(bytes);
            }
            // Whoever knows the length does not wait for an end.
            if (last || sent == length) {
                if (exchange.isHeldAgainstDocument()) {
                    call.compared(exchange.differences());
                }
                call.answered(since(came));
            }
            super.write(last, bytes, callback);
        }
    }
}
