package dev.darkroom.server.outbound;

import java.util.function.Supplier;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** A client that is made for its first call, as it and what it knows of TLS are a good part of a start. Safe for use by several threads. */
final class LazyClient implements AutoCloseable {

    private final Supplier<CloseableHttpClient> making;
    private @Nullable CloseableHttpClient client;
    private boolean closed;

    /** @param making makes one */
    LazyClient(Supplier<CloseableHttpClient> making) {
        this.making = making;
    }

    /** The client; a closed one when this was closed. */
    synchronized CloseableHttpClient get() {
        if (client == null) {
            client = making.get();
            if (closed) {
                client.close(CloseMode.IMMEDIATE);
            }
        }
        return client;
    }

    /** Cuts off calls under way. */
    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.close(CloseMode.IMMEDIATE);
        }
    }
}
