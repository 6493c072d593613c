package dev.darkroom.campaigns;

import dev.darkroom.server.StoredPictures;
import dev.darkroom.server.store.DataFolder;
import java.io.IOException;
import java.nio.file.Path;

/** Reads all that a server has stored, once it has ended. */
final class PictureCheck {

    private PictureCheck() {}

    /**
     * Adds what is wrong to an outcome.
     *
     * @return how many pictures there are
     * @throws IOException if the folder cannot be read
     */
    static long of(Path folder, Outcome outcome) throws IOException {
        try {
            return StoredPictures.check(
                    folder, true, finding -> outcome.failure(finding.id() + ": " + finding.fault()));
        } catch (DataFolder.InUseException e) {
            throw new IOException(e);
        }
    }
}
