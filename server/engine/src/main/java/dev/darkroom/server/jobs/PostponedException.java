package dev.darkroom.server.jobs;

import java.time.Duration;

/** Ends a run of a job that has done a part of its work, or cannot do any now; it has not failed, and is run again. */
public final class PostponedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    /** @param pause how long to wait at least; zero or more. What else is due comes first in any case */
    public PostponedException(Duration pause) {
        super("goes on in " + pause, null, false, false);
        this.pause = pause;
    }

    /** How long to wait at least. */
    public Duration pause() {
        return pause;
    }
}
