package dev.darkroom.server.provider.procore.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A location on the site.
 *
 * @param parent the id of the one a tier up; null at the top
 * @param nodeName the name of its own tier
 * @param name the names of all tiers down to it
 */
public record Location(
        long id, @Nullable Long parent, String nodeName, String name, Instant createdAt, Instant updatedAt) {

    private static final String BETWEEN_TIERS = ">";

    /** A new one, below another or at the top. */
    public static Location below(@Nullable Location parent, long id, String nodeName, Instant now) {
        return parent == null
                ? new Location(id, null, nodeName, nodeName, now, now)
                : new Location(id, parent.id(), nodeName, parent.name() + BETWEEN_TIERS + nodeName, now, now);
    }
}
