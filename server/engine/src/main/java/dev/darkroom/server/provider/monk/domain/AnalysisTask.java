package dev.darkroom.server.provider.monk.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task of an inspection.
 *
 * @param id its id
 * @param inspection the inspection it belongs to
 * @param name what it does; an inspection has at most one task of a name
 * @param state how far it is; no analysis runs, so testers move it
 * @param createdAt when it was added
 * @param doneAt when it was completed; null before
 * @param arguments how it shall run, as JSON; null when nothing was said
 */
public record AnalysisTask(
        UUID id,
        UUID inspection,
        String name,
        TaskState state,
        Instant createdAt,
        @Nullable Instant doneAt,
        @Nullable String arguments) {}
