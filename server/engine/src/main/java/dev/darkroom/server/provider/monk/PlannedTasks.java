package dev.darkroom.server.provider.monk;

import dev.darkroom.server.api.monk.model.InitialTaskStatus;
import dev.darkroom.server.api.monk.model.TaskOptions;
import dev.darkroom.server.library.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The tasks that an inspection is opened with. */
final class PlannedTasks {

    /** Work that needs nothing more. */
    private static final Set<InitialTaskStatus> COMPLETE = Set.of(InitialTaskStatus.DONE, InitialTaskStatus.VALIDATED);

    private final Ids ids;

    PlannedTasks(Ids ids) {
        this.ids = ids;
    }

    List<AnalysisTask> of(UUID inspection, Map<String, TaskOptions> plan, Instant now) {
        return plan.entrySet().stream()
                .map(task -> task(inspection, task.getKey(), task.getValue(), now))
                .toList();
    }

    private AnalysisTask task(UUID inspection, String name, TaskOptions options, Instant now) {
        InitialTaskStatus status = options.status() == null ? InitialTaskStatus.NOT_STARTED : options.status();
        return new AnalysisTask(
                ids.uuid(),
                inspection,
                name,
                status.value(),
                now,
                COMPLETE.contains(status) ? now : null,
                options.additionalProperties().isEmpty() ? null : JsonText.of(options.additionalProperties()));
    }
}
