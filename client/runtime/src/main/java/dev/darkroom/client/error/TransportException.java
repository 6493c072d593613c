package dev.darkroom.client.error;

import java.io.IOException;

/** No answer came, or it broke off: connection refused, time-out, a stream that ended too early. */
public class TransportException extends DarkroomException {

    private static final long serialVersionUID = 1L;

    /** Wraps what the network said. */
    public TransportException(CallSite call, IOException cause) {
        super(call, cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
}
