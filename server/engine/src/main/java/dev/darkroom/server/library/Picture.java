package dev.darkroom.server.library;

import dev.darkroom.server.library.format.PictureFacts;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored picture.
 *
 * @param id names its bytes
 * @param facts what its bytes say
 * @param size bytes
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param addedAt when it was stored
 */
public record Picture(UUID id, PictureFacts facts, long size, String sha256, Instant addedAt) {

    /** The file name under which it is served: its id and the extension of its format. */
    public String fileName() {
        return id + "." + facts.type().extension();
    }
}
