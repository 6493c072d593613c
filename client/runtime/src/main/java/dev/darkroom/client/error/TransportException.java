package dev.darkroom.client.error;

import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * No whole response came: connection refused, time-out, a stream that ended too early. Where {@link #status()} is there,
 * the provider did respond, so the call was carried out or refused as the status says.
 */
public class TransportException extends DarkroomException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Integer status;

    /**
     * Wraps what the network said.
     *
     * @param status null if no response began
     */
    public TransportException(CallSite call, @Nullable Integer status, IOException cause) {
        super(call, (status == null ? "" : "status " + status + ", then ") + message(cause), cause);
        this.status = status;
    }

    private static String message(IOException cause) {
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    /** The status code of the response whose body broke off; empty if no response began. */
    public OptionalInt status() {
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
