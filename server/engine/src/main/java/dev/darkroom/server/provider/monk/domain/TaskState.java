package dev.darkroom.server.provider.monk.domain;

/** How far a task is; kept by these names. */
public enum TaskState {
    /** Not to be started yet. */
    NOT_STARTED,
    /** Waiting for its turn. */
    TODO,
    /** Running. */
    IN_PROGRESS,
    /** Complete. */
    DONE,
    /** Failed. */
    ERROR,
    /** Stopped. */
    ABORTED,
    /** Confirmed by a person. */
    VALIDATED,
    /** Looked at by a person. */
    IN_REVIEW;

    /** Whether a task takes no more images. */
    public boolean hasStarted() {
        return this != NOT_STARTED && this != TODO;
    }

    /** Whether nothing is left to do. */
    public boolean isComplete() {
        return this == DONE || this == VALIDATED;
    }
}
