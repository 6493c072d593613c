package dev.darkroom.server.provider.procore.domain;

import java.time.Instant;

/**
 * A trade at work on the site.
 *
 * @param active whether it can be chosen
 */
public record Trade(long id, String name, boolean active, Instant updatedAt) {}
