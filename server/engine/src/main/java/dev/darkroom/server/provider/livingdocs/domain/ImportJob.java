package dev.darkroom.server.provider.livingdocs.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch of pictures that is imported.
 *
 * @param id its id in answers
 * @param project whose media library the pictures go to
 * @param systemName where they come from
 * @param webhook who is told when it is done; null for nobody
 * @param context what the webhook is given back, as JSON; null when there is nothing
 * @param state how far it is
 * @param startedAt when it was asked for
 */
public record ImportJob(
        String id,
        String project,
        String systemName,
        @Nullable String webhook,
        @Nullable String context,
        ImportState state,
        Instant startedAt) {

    /** Whether it is still waiting or running. */
    public boolean isOpen() {
        return state == ImportState.STARTED;
    }
}
