package dev.darkroom.campaigns.disk;

/** What becomes of changes that a disk does not take. */
public enum Fault {

    /** One change fails (EIO), those behind it are done. */
    ONE_CHANGE(5, false),

    /** Nothing new fits from one change on (ENOSPC); what needs no room is done. */
    NO_SPACE(28, true),

    /** Nothing is done any more from one change on (EIO). */
    DEAD_DISK(5, true);

    private final int error;
    private final boolean lasts;

    Fault(int error, boolean lasts) {
        this.error = error;
        this.lasts = lasts;
    }

    /** The number of the failure in Linux. */
    int error() {
        return error;
    }

    /** The last change that fails, of those from one on. */
    long last(long first) {
        return lasts ? Long.MAX_VALUE : first;
    }
}
