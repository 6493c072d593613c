package dev.darkroom.server.provider.procore.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An image that is added.
 *
 * @param picture its bytes
 * @param file the id of its stored file
 * @param uploader the id of the user who adds it
 * @param source where it comes from, for people to read
 * @param markup the id of the markup layer it is put on; null when it is on none
 * @param origin the id of the record it comes from
 * @param takenAt when the camera took it
 */
public record NewPhoto(
        long id,
        long project,
        UUID picture,
        long file,
        long uploader,
        String filename,
        PhotoDetails details,
        @Nullable String source,
        @Nullable Long markup,
        @Nullable Long origin,
        boolean starred,
        @Nullable Instant takenAt,
        Instant createdAt) {}
