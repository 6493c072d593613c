package dev.darkroom.server.store.archive;

/** Counts what is done, and says so each time a hundredth is. */
final class Steps {

    private static final int PARTS = 100;

    private final Progress progress;
    private final long all;
    private long done;

    Steps(Progress progress, long all) {
        this.progress = progress;
        this.all = all;
    }

    void one() {
        done++;
        if (done == all || done % Math.max(1, all / PARTS) == 0) {
            progress.reached(done, all);
        }
    }
}
