package dev.darkroom.server.provider.mapillary.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about an image.
 *
 * @param key 22 characters
 * @param text as it was written
 * @param author who wrote it
 * @param avatar path of the author's portrait; null when there is none
 * @param createdAt when it was written
 */
public record ImageComment(
        String key, String text, String author, @Nullable String avatar, Instant createdAt) {}
