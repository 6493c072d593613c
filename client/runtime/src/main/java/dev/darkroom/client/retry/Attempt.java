package dev.darkroom.client.retry;

import dev.darkroom.client.body.RequestBody;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** One sending of a request and what came of it: a response or a failure. For one thread. */
final class Attempt {

    private static final Set<Integer> PASSING_STATUSES = Set.of(408, 429, 502, 503, 504);

    private final HttpRequest request;
    private final @Nullable ObservedBody body;
    private @Nullable HttpResponse response;
    private @Nullable IOException failure;

    private Attempt(HttpRequest request) {
        RequestBody content = request.body();
        this.body = content == null ? null : new ObservedBody(content);
        this.request = request.toBuilder().body(body).build();
    }

    static Attempt of(Transport transport, HttpRequest request) {
        Attempt attempt = new Attempt(request);
        try {
            attempt.response = transport.send(attempt.request);
        } catch (IOException e) {
            attempt.failure = e;
        }
        return attempt;
    }

    /** Whether what went wrong may be gone next time. */
    boolean failedInPassing() {
        if (response != null) {
            return PASSING_STATUSES.contains(response.status());
        }
        boolean givenUp = failure instanceof InterruptedIOException && !(failure instanceof SocketTimeoutException);
        boolean untrusted = failure instanceof SSLHandshakeException || failure instanceof SSLPeerUnverifiedException;
        return !givenUp && !untrusted && (body == null || !body.sourceFailed());
    }

    /** Whether a second sending does no harm and sends the same. */
    boolean mayBeRepeated() {
        boolean begun = body != null && body.begun();
        if (!begun && isConnectFailure()) {
            return true;
        }
        return request.retryClass() != RetryClass.NEVER && (!begun || body.repeatable());
    }

    private boolean isConnectFailure() {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException;
    }

    /** The headers of the response; none if it failed. */
    Headers headers() {
        return response == null ? Headers.builder().build() : response.headers();
    }

    /** The status of the response; null if it failed. */
    @Nullable
    Integer status() {
        return response == null ? null : response.status();
    }

    /** Gives the response up. */
    void discard() {
        try {
            if (response != null) {
                response.close();
            }
        } catch (IOException e) {
            // Nobody reads it.
        }
    }

    /** Hands the response out, or throws the failure. */
    HttpResponse outcome(List<Duration> waits) throws IOException {
        if (response != null) {
            return waits.isEmpty()
                    ? response
                    : response.toBuilder().waits(waits).build();
        }
        IOException last = Objects.requireNonNull(failure);
        throw waits.isEmpty() ? last : new RetriedException(null, waits, last);
    }
}
