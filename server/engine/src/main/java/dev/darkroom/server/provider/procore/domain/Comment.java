package dev.darkroom.server.provider.procore.domain;

import java.time.Instant;

/**
 * A comment on a photo.
 *
 * @param by who wrote it
 */
public record Comment(long id, String body, Instant createdAt, User by) {}
