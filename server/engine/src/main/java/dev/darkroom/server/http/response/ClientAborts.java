package dev.darkroom.server.http.response;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;

/** Tells bodies that break off, stall or are framed in a wrong way from failures of the server itself. */
public final class ClientAborts {

    private ClientAborts() {}

    /** The status that says so; empty when the failure is another one. */
    static OptionalInt status(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http && http.getCode() < 500) {
                return OptionalInt.of(http.getCode());
            }
            if (cause instanceof EofException) {
                return OptionalInt.of(400);
            }
            if (cause instanceof IOException && cause.getCause() instanceof TimeoutException) {
                return OptionalInt.of(408);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a failure is that of a client that has gone. */
    public static boolean isGone(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException || cause instanceof ClosedChannelException) {
                return true;
            }
        }
        return false;
    }
}
