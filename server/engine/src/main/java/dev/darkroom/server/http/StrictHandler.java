package dev.darkroom.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.contract.Difference;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Responses;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.control.ControlPlane;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.json.Json;
import dev.darkroom.server.journal.StrictMode;
import dev.darkroom.server.world.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Holds calls against the documents where that is asked for, and changes nothing of them. */
final class StrictHandler extends Handler.Wrapper {

    private static final int MAX_KEPT_BYTES = 4 << 20;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Exchange exchange = (Exchange) request.getAttribute(Exchange.KEY);
        World world = exchange.world();
        Operation operation = exchange.resolved().operation();
        if (world == null
                || operation == null
                || !world.journal().strict().isOn()
                || exchange.resolved().provider() instanceof ControlPlane) {
            return super.handle(request, response, callback);
        }
        exchange.holdAgainstDocument();
        Compared compared = new Compared(
                request, response, exchange, operation, world.journal().strict());
        return super.handle(request, compared, callback);
    }

    /** Keeps the body as it passes, and judges before its last byte leaves. */
    private static final class Compared extends Response.Wrapper {

        private final Exchange exchange;
        private final Operation operation;
        private final StrictMode strict;
        private final boolean bodiless;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long sent;
        private boolean done;

        Compared(Request request, Response response, Exchange exchange, Operation operation, StrictMode strict) {
            super(request, response);
            this.exchange = exchange;
            this.operation = operation;
            this.strict = strict;
            this.bodiless = HttpMethod.HEAD.is(request.getMethod());
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            if (BufferUtil.hasContent(bytes) && !bodiless) {
                sent += bytes.remaining();
                if (sent <= MAX_KEPT_BYTES && isJson()) {
                    byte[] copy = BufferUtil.toArray(bytes.slice());
                    kept.write(copy, 0, copy.length);
                }
            }
            if (!done && (last || sent == getHeaders().getLongField(HttpHeader.CONTENT_LENGTH))) {
                done = true;
                compare();
            }
            super.write(last, bytes, callback);
        }

        private void compare() {
            int status = getStatus() == 0 ? 200 : getStatus();
            Responses.Sent whole = new Responses.Sent(
                    status, name -> getHeaders().get(name), sent == 0 ? null : mediaType(), isJson() ? json() : null);
            for (Violation violation : operation.responses().check(whole)) {
                exchange.differs(new Difference(false, violation));
                StrictReport.add(operation, status, violation);
            }
            strict.count(!exchange.differences().isEmpty());
        }

        private @Nullable JsonNode json() {
            try {
                return sent == 0 || sent > MAX_KEPT_BYTES ? null : Json.MAPPER.readTree(kept.toByteArray());
            } catch (IOException e) {
                exchange.differs(new Difference(false, new Violation("body", "", "json", "is not JSON")));
                return null;
            }
        }

        private boolean isJson() {
            return mediaType().endsWith("json");
        }

        private String mediaType() {
            String type = getHeaders().get(HttpHeader.CONTENT_TYPE);
            return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        }
    }
}
