package dev.darkroom.client.http;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Measures how long a response took. Safe for use by several threads. */
public final class TimedTransport implements Transport {

    private final Transport transport;
    private final LongSupplier nanoTime;

    /** Wraps a transport, which is closed with this one. */
    public TimedTransport(Transport transport) {
        this(transport, System::nanoTime);
    }

    TimedTransport(Transport transport, LongSupplier nanoTime) {
        this.transport = transport;
        this.nanoTime = nanoTime;
    }

    @Override
    public HttpResponse send(HttpRequest request) throws IOException {
        long start = nanoTime.getAsLong();
        HttpResponse response = transport.send(request);
        Duration elapsed = Duration.ofNanos(nanoTime.getAsLong() - start);
        return response.toBuilder().elapsed(elapsed).build();
    }

    @Override
    public void close() {
        transport.close();
    }
}
