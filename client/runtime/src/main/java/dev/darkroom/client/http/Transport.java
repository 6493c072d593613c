package dev.darkroom.client.http;

import java.io.IOException;

/**
 * Sends one request and waits for the head of its answer. New behaviour is a class that wraps another transport.
 * Implementations are safe for use by several threads.
 */
public interface Transport extends AutoCloseable {

    /**
     * Sends a request.
     *
     * @return the answer with its body still to be read; the caller closes it
     * @throws IOException if no answer came: connection refused, time-out, broken stream
     * @throws IllegalStateException if the transport is closed
     */
    HttpResponse send(HttpRequest request) throws IOException;

    /** Closes all connections. */
    @Override
    void close();
}
