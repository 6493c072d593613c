package dev.darkroom.server.provider.monk.api;

import dev.darkroom.server.library.format.PictureFacts;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A picture that has reached the server and is not stored yet.
 *
 * @param file its bytes
 * @param facts what they say
 * @param size bytes
 * @param sha256 of the bytes
 * @param name what the sender or the URL calls it; null when they do not say
 */
record AcquiredPicture(
        Path file,
        PictureFacts facts,
        long size,
        String sha256,
        @Nullable String name) {}
