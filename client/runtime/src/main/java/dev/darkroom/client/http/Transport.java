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
     * @throws IOException if no answer came: a {@link java.net.ConnectException}, {@link java.net.UnknownHostException} or
     *     {@link java.net.NoRouteToHostException} if the request surely never left, any other after a time-out or where
     *     a stream broke
     * @throws IllegalStateException if the transport is closed
     */
    HttpResponse send(HttpRequest request) throws IOException;

    /** A transport that shows its requests to an interceptor and sends them through this one, which it closes. */
    default Transport intercepted(Interceptor interceptor) {
        return new InterceptedTransport(this, interceptor);
    }

    /** Closes all connections. */
    @Override
    void close();
}
