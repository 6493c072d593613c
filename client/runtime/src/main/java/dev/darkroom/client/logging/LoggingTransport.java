package dev.darkroom.client.logging;

import dev.darkroom.client.body.RequestBody;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line at DEBUG for each request and what came of it, and at TRACE the headers of both. Values are hidden unless
 * {@link LogOptions} names them; bodies are never written. Safe for use by several threads.
 */
public final class LoggingTransport implements Transport {

    /** The name of the SLF4J logger. */
    public static final String LOGGER = "dev.darkroom.client";

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Logger logger = LoggerFactory.getLogger(LOGGER);
    private final Transport transport;
    private final Redaction redaction;
    private final LongSupplier nanoTime;

    /** Wraps a transport, which is closed with this one. */
    public LoggingTransport(Transport transport, LogOptions options) {
        this(transport, options, System::nanoTime);
    }

    LoggingTransport(Transport transport, LogOptions options, LongSupplier nanoTime) {
        this.transport = transport;
        this.redaction = new Redaction(options);
        this.nanoTime = nanoTime;
    }

    @Override
    public HttpResponse send(HttpRequest request) throws IOException {
        if (!logger.isDebugEnabled()) {
            return transport.send(request);
        }
        String call = request.operationId() + " (" + request.method() + " " + redaction.url(request.url()) + ")";
        if (logger.isTraceEnabled()) {
            logger.trace("{} {}{}", call, redaction.headers(request.headers()), described(request.body()));
        }
        long start = nanoTime.getAsLong();
        try {
            HttpResponse response = transport.send(request);
            logger.debug("{} -> {} in {} ms", call, response.status(), millisSince(start));
            if (logger.isTraceEnabled()) {
                logger.trace("{} -> {}", call, redaction.headers(response.headers()));
            }
            return response;
        } catch (IOException | RuntimeException e) {
            // No message: it may quote what the provider sent.
            logger.debug(
                    "{} failed after {} ms: {}",
                    call,
                    millisSince(start),
                    e.getClass().getSimpleName());
            throw e;
        }
    }

    private static String described(@Nullable RequestBody body) {
        if (body == null) {
            return "";
        }
        return " and a body of " + (body.length() < 0 ? "unknown length" : body.length() + " bytes") + ", "
                + body.mediaType();
    }

    private long millisSince(long start) {
        return (nanoTime.getAsLong() - start) / NANOS_PER_MILLI;
    }

    @Override
    public void close() {
        transport.close();
    }
}
