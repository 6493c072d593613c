package dev.darkroom.client.http;

import java.io.InterruptedIOException;

/** A call took longer as a whole than it was given; its connection was closed. */
public final class DeadlineExceededException extends InterruptedIOException {

    private static final long serialVersionUID = 1L;

    DeadlineExceededException(Deadline deadline, Exception cause) {
        super("the call was not over after " + deadline.timeout().toMillis() + " ms");
        initCause(cause);
    }
}
