package dev.darkroom.server.provider.monk.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Inspections and their tasks. Safe for use by several threads. */
public interface Inspections {

    /** Adds an inspection, which has no tasks yet. */
    void add(VehicleInspection inspection);

    /** Looks an inspection up. */
    Optional<VehicleInspection> find(UUID id);

    /** The inspections of an account, page by page; null for those of no account. */
    KeysetList<VehicleInspection> of(@Nullable String creator);

    /** Adds a task; its inspection must not have one of that name. */
    void addTask(AnalysisTask task);

    /** The tasks of an inspection in the order they were added. */
    List<AnalysisTask> tasks(UUID inspection);

    /** Tasks that are not at their end, of all inspections, in the order they were added. */
    List<AnalysisTask> openTasks(int limit);

    /**
     * Moves a task that is not at its end.
     *
     * @param doneAt when it was completed; null when it was not
     * @return false, with nothing changed, if there is none of this id
     */
    boolean progress(UUID task, TaskState state, @Nullable Instant doneAt);

    /** The tasks that an image is entered for. */
    List<AnalysisTask> tasksOfImage(UUID image);

    /** The entries of an inspection's images in its tasks, in the order they were made. */
    List<TaskEntry> entries(UUID inspection);
}
