package dev.darkroom.server.provider.monk.api;

import dev.darkroom.server.api.monk.model.TaskOptions;
import dev.darkroom.server.library.Ids;
import dev.darkroom.server.provider.monk.domain.AnalysisTask;
import dev.darkroom.server.provider.monk.domain.TaskState;
import dev.darkroom.server.spi.StoredJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tasks that an inspection is opened with. */
final class PlannedTasks {

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
        TaskState state = options.status() == null
                ? TaskState.NOT_STARTED
                : TaskState.valueOf(options.status().value());
        return new AnalysisTask(
                ids.uuid(),
                inspection,
                name,
                state,
                now,
                state.isComplete() ? now : null,
                options.additionalProperties().isEmpty() ? null : StoredJson.of(options.additionalProperties()));
    }
}
