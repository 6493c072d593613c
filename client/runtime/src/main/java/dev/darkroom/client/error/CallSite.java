package dev.darkroom.client.error;

import java.io.Serializable;

/**
 * Which call an exception speaks of.
 *
 * @param operationId the operation of the provider's document
 * @param method the HTTP method
 * @param url the URL without secrets
 */
public record CallSite(String operationId, String method, String url) implements Serializable {

    @Override
    public String toString() {
        return operationId + " (" + method + " " + url + ")";
    }
}
