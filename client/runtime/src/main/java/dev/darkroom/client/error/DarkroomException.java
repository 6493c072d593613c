package dev.darkroom.client.error;

import org.jspecify.annotations.Nullable;

/** A call did not give what it promises. Messages hold no secrets. */
public abstract class DarkroomException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CallSite call;

    DarkroomException(CallSite call, String message, @Nullable Throwable cause) {
        super(call + ": " + message, cause);
        this.call = call;
    }

    /** The operation of the provider's document. */
    public String operationId() {
        return call.operationId();
    }

    /** The HTTP method. */
    public String method() {
        return call.method();
    }

    /** The URL without secrets. */
    public String url() {
        return call.url();
    }
}
