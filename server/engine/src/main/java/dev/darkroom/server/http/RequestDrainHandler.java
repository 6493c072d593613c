package dev.darkroom.server.http;

import dev.darkroom.server.http.exchange.Exchange;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes what a client still sends behind its answer, up to a limit and without a thread that waits: many clients read no answer
 * before all is sent, and never see why they were refused when the connection is reset on them. An answer that cannot be
 * finished ends with its connection instead.
 */
final class RequestDrainHandler extends Handler.Wrapper {

    private static final long MAX_DRAINED_BYTES = 64L << 20;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Exchange exchange = (Exchange) request.getAttribute(Exchange.KEY);
        Drained drained = new Drained(request);
        Ending ending = new Ending(drained, response, exchange, callback);
        return super.handle(drained, ending, new Callback.Nested(callback) {
            @Override
            public void succeeded() {
                if (!ending.isCut()) {
                    drained.drain(super::succeeded);
                }
            }
        });
    }

    /** Writes no end behind an answer that cannot be finished, but cuts the connection. */
    private static final class Ending extends Response.Wrapper {

        private final Exchange exchange;
        private final Callback connection;
        private boolean cut;

        Ending(Request request, Response response, Exchange exchange, Callback connection) {
            super(request, response);
            this.exchange = exchange;
            this.connection = connection;
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            if (isCut()) {
                callback.failed(exchange.brokenOff());
            } else {
                super.write(last, bytes, callback);
            }
        }

        boolean isCut() {
            if (exchange.brokenOff() != null && !cut) {
                cut = true;
                connection.failed(exchange.brokenOff());
            }
            return cut;
        }
    }

    private static final class Drained extends Request.Wrapper {

        private long left = MAX_DRAINED_BYTES;
        private boolean wanted;

        Drained(Request request) {
            super(request);
            // A client that waits for a word before it sends hears the answer instead.
            this.wanted = !request.getHeaders().contains(HttpHeader.EXPECT);
        }

        @Override
        public Content.Chunk read() {
            wanted = true;
            return super.read();
        }

        /** Whoever closes a body early means to read no more of it; the connection goes on. */
        @Override
        public void fail(Throwable failure) {}

        void drain(Runnable done) {
            while (wanted) {
                Content.Chunk chunk = getWrapped().read();
                if (chunk == null) {
                    getWrapped().demand(() -> drain(done));
                    return;
                }
                left -= chunk.remaining();
                wanted = !chunk.isLast() && left > 0;
                chunk.release();
            }
            done.run();
        }
    }
}
