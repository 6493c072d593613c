package dev.darkroom.client.http;

import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/** A call was cancelled; its connection was closed. Whether the provider has done what was asked is not known. */
public final class CallCancelledException extends InterruptedIOException {

    private static final long serialVersionUID = 1L;

    /** @param cause what the call met when its connection was closed; null if it had none */
    public CallCancelledException(@Nullable Exception cause) {
        super("the call was cancelled");
        initCause(cause);
    }
}
