package dev.darkroom.server.spi;

import dev.darkroom.server.library.format.PictureType;
import dev.darkroom.server.library.format.Position;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Draws the pictures of the demo data: real files, each different, and the same in every run. */
public interface DemoPictures {

    /**
     * Draws a picture into a file that belongs to the caller.
     *
     * @param motif decides what is drawn, and is written into the picture
     * @param type {@link PictureType#JPEG} or {@link PictureType#PNG}
     * @param takenAt for the camera's notes; only a JPEG has them
     * @param position for the camera's notes; only a JPEG has them
     */
    Path draw(String motif, PictureType type, @Nullable OffsetDateTime takenAt, @Nullable Position position);

    /**
     * A JPEG of a certain size, in pixels, without a camera's notes.
     *
     * @see #draw(String, PictureType, OffsetDateTime, Position)
     */
    Path draw(String motif, int width, int height);

    /** A JPEG without a camera's notes. */
    default Path draw(String motif) {
        return draw(motif, PictureType.JPEG, null, null);
    }
}
