package dev.darkroom.client.error;

import java.time.Duration;

/** The time to wait for a job is over and the job is not; it may still come to its end. */
public final class WaitTimeoutException extends WaitException {

    private static final long serialVersionUID = 1L;

    /** Keeps the last answer about the job. */
    public WaitTimeoutException(CallSite call, String state, Object answer, Duration timeout) {
        super(call, state, answer, "the job's state is still " + state + " after " + timeout, null);
    }
}
