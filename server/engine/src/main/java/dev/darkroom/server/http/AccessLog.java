package dev.darkroom.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.response.JettyErrorHandler;
import dev.darkroom.server.journal.Secrets;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.world.World;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * Writes a line of JSON for each request that has ended. Secrets are masked, bodies and most headers left out, and what was
 * sent cannot make a second line (log injection).
 */
final class AccessLog implements RequestLog {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Consumer<String> lines;
    private final Secrets secrets;

    /**
     * Writes nothing yet.
     *
     * @param lines takes lines without their ends
     * @param secrets what is not written
     */
    AccessLog(Consumer<String> lines, Secrets secrets) {
        this.lines = lines;
        this.secrets = secrets;
    }

    @Override
    public void log(Request request, Response response) {
        HttpURI uri = request.getHttpURI();
        ObjectNode line = JSON.createObjectNode();
        long nanos = NanoTime.since(request.getHeadersNanoTime());
        line.put("time", Instant.now().minusNanos(nanos).toString());
        line.put("remote", Request.getRemoteAddr(request));
        line.put("method", request.getMethod());
        line.put("path", JettyErrorHandler.path(uri));
        put(line, "query", uri == null || uri.getQuery() == null ? null : secrets.query(uri.getQuery()));
        line.put("status", response.getStatus());
        line.put("request_bytes", Request.getContentBytesRead(request));
        line.put("response_bytes", Response.getContentBytesWritten(response));
        line.put("millis", TimeUnit.NANOSECONDS.toMillis(nanos));
        if (request.getAttribute(Exchange.KEY) instanceof Exchange exchange) {
            put(line, exchange);
        }
        put(line, "answered_id", response.getHeaders().get("X-Request-Id"));
        String agent = request.getHeaders().get(HttpHeader.USER_AGENT);
        put(line, "user_agent", agent == null ? null : secrets.header(HttpHeader.USER_AGENT.asString(), agent));
        try {
            lines.accept(JSON.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(ObjectNode line, Exchange exchange) {
        line.put("id", exchange.id());
        Provider provider = exchange.resolved().provider();
        Operation operation = exchange.resolved().operation();
        World world = exchange.world();
        put(line, "provider", provider == null ? null : provider.name());
        put(line, "operation", operation == null ? null : operation.id());
        put(line, "world", world == null ? null : world.id());
    }

    private static void put(ObjectNode line, String name, @Nullable String value) {
        if (value != null) {
            line.put(name, value);
        }
    }
}
