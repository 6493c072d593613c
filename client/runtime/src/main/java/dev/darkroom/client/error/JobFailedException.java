package dev.darkroom.client.error;

/** A job is in a state from which it will never do what it was for. */
public final class JobFailedException extends WaitException {

    private static final long serialVersionUID = 1L;

    /** Keeps the answer that told the state. */
    public JobFailedException(CallSite call, String state, Object answer) {
        super(call, state, answer, "the job's state is " + state, null);
    }
}
