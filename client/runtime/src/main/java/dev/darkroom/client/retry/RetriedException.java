package dev.darkroom.client.retry;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A request was sent more than once, or was about to be, and nothing came of it; the cause is what happened last. */
public final class RetriedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Integer status;
    private final Duration[] waits;
    private final IOException last;

    RetriedException(@Nullable Integer status, List<Duration> waits, IOException last) {
        super(last.getMessage(), last);
        this.status = status;
        this.waits = waits.toArray(Duration[]::new);
        this.last = last;
    }

    /** The status of the last response, if it was given up for a retry that was not sent. */
    public OptionalInt status() {
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** The waits between the attempts; one less than there were. */
    public List<Duration> waits() {
        return List.of(waits);
    }

    /** What happened last. */
    public IOException last() {
        return last;
    }
}
