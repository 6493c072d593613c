package dev.darkroom.client.error;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call did not give what it promises. Messages hold no secrets. */
public abstract class DarkroomException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CallSite call;

    DarkroomException(CallSite call, String message, @Nullable Throwable cause) {
        super(call + ": " + message + often(call), cause);
        this.call = call;
    }

    private static String often(CallSite call) {
        return call.waits().isEmpty() ? "" : " (" + (call.waits().size() + 1) + " attempts)";
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

    /** How often it was sent. */
    public int attempts() {
        return call.waits().size() + 1;
    }

    /** The waits between the attempts; cannot be changed. */
    public List<Duration> waits() {
        return call.waits();
    }
}
