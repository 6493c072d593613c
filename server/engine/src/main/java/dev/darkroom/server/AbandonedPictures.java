package dev.darkroom.server;

import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.jobs.PostponedException;
import dev.darkroom.server.library.PictureIntegrity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Removes now and then the bytes that a process has stored and then died. One process does it for all that work on the same stores. */
final class AbandonedPictures implements Jobs.Work {

    /** What these jobs are called. */
    static final String KIND = "abandoned-pictures";

    /** No picture is on its way into a store for so long. */
    private static final Duration AGE = Duration.ofHours(1);

    private final PictureIntegrity integrity;

    /** Looks at these pictures. */
    AbandonedPictures(PictureIntegrity integrity) {
        this.integrity = integrity;
    }

    /** The kind of these jobs. */
    String kind() {
        return KIND;
    }

    /** Submits the only one there is; it never ends. */
    void submit(Jobs jobs) {
        jobs.submit(KIND, "all", Duration.ZERO);
    }

    @Override
    public void run(String id) {
        try {
            integrity.removeOrphans(AGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new PostponedException(AGE);
    }

    /** A store that was away too long is looked at later. */
    @Override
    public void giveUp(String id) {
        throw new PostponedException(AGE);
    }
}
