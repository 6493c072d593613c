package dev.darkroom.client.http;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.glassfish.jersey.client.ClientRequest;
import org.glassfish.jersey.client.ClientResponse;
import org.glassfish.jersey.client.spi.AsyncConnectorCallback;
import org.glassfish.jersey.client.spi.Connector;

/**
 * Carries what Jersey's requests stand for with another transport. Jersey is shown an empty response; what really came stands
 * in the {@link Exchange}. Safe for use by several threads.
 */
final class JerseyConnector implements Connector {

    private final Transport transport;

    /** Jersey calls the connector in the thread that called Jersey. */
    private final ThreadLocal<Exchange> current = new ThreadLocal<>();

    JerseyConnector(Transport transport) {
        this.transport = transport;
    }

    /** Lets Jersey make a call, which stands for this exchange. */
    void carry(Exchange exchange, Invocation call) {
        current.set(exchange);
        try {
            call.invoke();
        } finally {
            current.remove();
        }
    }

    @Override
    public ClientResponse apply(ClientRequest jersey) {
        Exchange exchange = Objects.requireNonNull(current.get());
        try {
            exchange.arrived(transport.send(exchange.request()));
        } catch (IOException e) {
            throw new ProcessingException(e);
        }
        return new ClientResponse(Response.Status.NO_CONTENT, jersey);
    }

    @Override
    public Future<?> apply(ClientRequest request, AsyncConnectorCallback callback) {
        ClientResponse response = apply(request);
        callback.response(response);
        return CompletableFuture.completedFuture(response);
    }

    @Override
    public String getName() {
        return "Apache HttpClient 5";
    }

    @Override
    public void close() {
        transport.close();
    }
}
