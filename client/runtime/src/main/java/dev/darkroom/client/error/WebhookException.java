package dev.darkroom.client.error;

import org.jspecify.annotations.Nullable;

/** A delivery is none of those that the provider's document describes, or is larger than the receiver takes. */
public class WebhookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String operationId;
    private final int status;
    private final String path;

    /** Says what is wrong, and where in the body. */
    public WebhookException(String operationId, int status, String message, @Nullable Throwable cause) {
        super(operationId + ": " + JsonPath.message(message, cause), cause);
        this.operationId = operationId;
        this.status = status;
        this.path = JsonPath.of(cause);
    }

    /** The operation of the provider's document. */
    public String operationId() {
        return operationId;
    }

    /** The status to answer with: 400, 413 for what is too large, 415 for what is no JSON by its own word. */
    public int status() {
        return status;
    }

    /** The JSON path of what could not be read, such as {@code $.overview.total}; {@code $} where it is the body as a whole. */
    public String path() {
        return path;
    }
}
