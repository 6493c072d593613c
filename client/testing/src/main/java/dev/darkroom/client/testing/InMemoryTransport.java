package dev.darkroom.client.testing;

import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the network: requests go to responders and are kept. Everything above it is that of production: encoding,
 * retries, errors, decoding. Retries wait as there; a {@code retryPolicy} with a {@code baseDelay} of zero makes them
 * quick. Safe for use by several threads.
 */
public final class InMemoryTransport implements Transport {

    private final Map<String, Responder> operations = new ConcurrentHashMap<>();
    private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
    private volatile @Nullable Responder otherwise;
    private volatile boolean closed;

    /** Answers nothing yet: every request is an {@link IllegalStateException} that names its operation. */
    public InMemoryTransport() {}

    /**
     * Answers an operation; a responder before is replaced.
     *
     * @param operationId as in the provider's document; the name of its method, unless Java does not allow that
     */
    public InMemoryTransport on(String operationId, Responder responder) {
        operations.put(operationId, responder);
        return this;
    }

    /** Answers every operation that has no responder of its own. */
    public InMemoryTransport otherwise(Responder responder) {
        this.otherwise = Objects.requireNonNull(responder, "responder");
        return this;
    }

    /** All requests so far in the order they came, each retry one of its own; a copy. */
    public List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    /** The requests of an operation; a copy. */
    public List<ReceivedRequest> requests(String operationId) {
        return requests.stream()
                .filter(request -> request.operationId().equals(operationId))
                .toList();
    }

    /** Whether the client was closed. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public HttpResponse send(HttpRequest request) throws IOException {
        if (closed) {
            throw new IllegalStateException("the client is closed");
        }
        ReceivedRequest received = ReceivedRequest.of(request);
        requests.add(received);
        Responder responder = operations.getOrDefault(request.operationId(), otherwise);
        if (responder == null) {
            throw new IllegalStateException(
                    "nothing answers " + received + "; there are responders for " + new TreeSet<>(operations.keySet()));
        }
        return Objects.requireNonNull(responder.respond(received), () -> "no response to " + received);
    }

    @Override
    public void close() {
        closed = true;
    }
}
