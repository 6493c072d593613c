package dev.darkroom.conform.workflow;

/** A step did not succeed; the message says which, why, and what was answered. */
public final class WorkflowFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    WorkflowFailedException(String step, String why) {
        super(step + ": " + why);
    }
}
