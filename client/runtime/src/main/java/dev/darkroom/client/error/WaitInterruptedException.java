package dev.darkroom.client.error;

/** A thread was interrupted while it waited for a job, which may still come to its end. The thread stays interrupted. */
public final class WaitInterruptedException extends WaitException {

    private static final long serialVersionUID = 1L;

    /** Keeps the last answer about the job. */
    public WaitInterruptedException(CallSite call, String state, Object answer, InterruptedException cause) {
        super(call, state, answer, "interrupted while the job's state was " + state, cause);
    }
}
