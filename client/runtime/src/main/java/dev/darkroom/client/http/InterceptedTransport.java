package dev.darkroom.client.http;

import java.io.IOException;
import java.util.Objects;

/** A transport behind an interceptor. */
final class InterceptedTransport implements Transport {

    private final Transport transport;
    private final Interceptor interceptor;

    InterceptedTransport(Transport transport, Interceptor interceptor) {
        this.transport = transport;
        this.interceptor = Objects.requireNonNull(interceptor, "interceptor");
    }

    @Override
    public HttpResponse send(HttpRequest request) throws IOException {
        return interceptor.intercept(request, transport);
    }

    @Override
    public void close() {
        transport.close();
    }
}
