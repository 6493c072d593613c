package dev.darkroom.server.provider.monk.domain;

import dev.darkroom.server.spi.Decision;
import dev.darkroom.server.spi.DecisionPolicies;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the analysis would do with tasks: it begins, ends or fails. */
public final class TaskProgress implements Decision {

    private static final String PROVIDER = "monk";
    private static final String KIND = "tasks";

    private final Inspections inspections;
    private final DecisionPolicies policies;
    private final Clock clock;

    /** Decides about these. */
    public TaskProgress(Inspections inspections, DecisionPolicies policies, Clock clock) {
        this.inspections = inspections;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> outcomes() {
        return List.of("DONE", "IN_PROGRESS", "ERROR", "ABORTED", "IN_REVIEW", "VALIDATED");
    }

    @Override
    public List<Pending> pending(int limit) {
        return inspections.openTasks(limit).stream()
                .map(task -> new Pending(
                        task.id().toString(),
                        task.name() + " of inspection " + task.inspection() + ", " + task.state(),
                        task.createdAt()))
                .toList();
    }

    @Override
    public boolean decide(String id, String outcome) {
        TaskState state = TaskState.valueOf(outcome);
        return id(id).filter(task -> inspections.progress(task, state, state.isComplete() ? clock.instant() : null))
                .isPresent();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The tasks of an inspection, once those that are due were done. A task that nobody has asked for is not. */
    public List<AnalysisTask> tasks(UUID inspection) {
        List<AnalysisTask> tasks = inspections.tasks(inspection);
        Instant now = clock.instant();
        boolean changed = false;
        for (AnalysisTask task : tasks) {
            if ((task.state() == TaskState.TODO || task.state() == TaskState.IN_PROGRESS)
                    && policies.isDue(PROVIDER, KIND, task.id().toString(), task.createdAt())) {
                changed |= inspections.progress(task.id(), TaskState.DONE, now);
            }
        }
        return changed ? inspections.tasks(inspection) : tasks;
    }
}
