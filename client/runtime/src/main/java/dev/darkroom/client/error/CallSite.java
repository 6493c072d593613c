package dev.darkroom.client.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * Which call an exception speaks of.
 *
 * @param operationId the operation of the provider's document
 * @param method the HTTP method
 * @param url the URL without secrets
 * @param waits the waits between the attempts, one less than there were; cannot be changed
 */
public record CallSite(String operationId, String method, String url, List<Duration> waits) implements Serializable {

    /** A call that was sent once. */
    public CallSite(String operationId, String method, String url) {
        this(operationId, method, url, List.of());
    }

    /** The same call when it was sent more often. */
    public CallSite after(List<Duration> pauses) {
        return pauses.isEmpty() ? this : new CallSite(operationId, method, url, List.copyOf(pauses));
    }

    @Override
    public String toString() {
        return operationId + " (" + method + " " + url + ")";
    }
}
