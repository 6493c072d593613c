package dev.darkroom.client.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong in HttpClient, whose exceptions callers do not know.
 *
 * @param connectTimeout the call's own; null for that of the options
 */
record HttpClientFailure(
        Exception cause,
        ConnectionOptions options,
        @Nullable Duration connectTimeout) {

    /**
     * What {@link Transport#send} promises for it.
     *
     * @param closed whether the client was closed meanwhile, under which HttpClient falls apart
     * @throws RuntimeException if it is no failure of the network
     */
    IOException translated(boolean closed) {
        if (cause instanceof ConnectionRequestTimeoutException) {
            Duration waited = connectTimeout == null ? options.connectTimeout() : connectTimeout;
            return because(new InterruptedIOException("no free connection: all " + options.maxConnections()
                    + " were in use for " + waited.toMillis() + " ms; is every download closed?"));
        }
        if (cause instanceof ConnectTimeoutException) {
            return because(new ConnectException(cause.getMessage()));
        }
        if (cause instanceof RequestBodyEntity.SourceFailure source) {
            throw source.cause();
        }
        if (cause instanceof CancellationException) {
            return because(new InterruptedIOException("interrupted while waiting for a free connection"));
        }
        if (cause instanceof IOException io) {
            return io;
        }
        if (closed) {
            return because(new IOException("the client was closed meanwhile"));
        }
        throw (RuntimeException) cause;
    }

    private IOException because(IOException failure) {
        failure.initCause(cause);
        return failure;
    }
}
