package dev.darkroom.server.provider.procore;

import java.time.Instant;

/**
 * A comment on a photo.
 *
 * @param by who wrote it
 */
public record Remark(long id, String body, Instant createdAt, Person by) {}
