package dev.darkroom.server.store.monk;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.monk.domain.AnalysisTask;
import dev.darkroom.server.provider.monk.domain.Inspections;
import dev.darkroom.server.provider.monk.domain.KeysetList;
import dev.darkroom.server.provider.monk.domain.TaskEntry;
import dev.darkroom.server.provider.monk.domain.TaskState;
import dev.darkroom.server.provider.monk.domain.VehicleInspection;
import dev.darkroom.server.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables {@code monk_inspection} and {@code monk_task}, and what {@code monk_task_image} says about tasks. */
public final class JdbcInspections implements Inspections {

    /** As the index of these has it. */
    private static final String OPEN = "status IN ('NOT_STARTED', 'TODO', 'IN_PROGRESS', 'IN_REVIEW')";

    private final Jdbi jdbi;

    /** Works on a database. */
    public JdbcInspections(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(VehicleInspection inspection) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO monk_inspection
                            (id, created_at, creator, inspection_type, accident_nature, related_inspection_id, vehicle,
                             additional_data, sequence)
                        VALUES
                            (:id, :createdAt, :creator, :type, :accident, :related, :vehicle, :additionalData,
                             (SELECT COALESCE(MAX(sequence), 0) + 1 FROM monk_inspection))
                        """)
                .bind("id", inspection.id())
                .bind("createdAt", inspection.createdAt())
                .bind("creator", inspection.creator())
                .bind("type", inspection.type())
                .bind("accident", inspection.accidentNature())
                .bind("related", inspection.related())
                .bind("vehicle", inspection.vehicle())
                .bind("additionalData", inspection.additionalData())
                .execute());
    }

    @Override
    public Optional<VehicleInspection> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM monk_inspection WHERE id = :id")
                .bind("id", id)
                .scanResultSet(readable(JdbcInspections::inspection))
                .findOne());
    }

    @Override
    public KeysetList<VehicleInspection> of(@Nullable String creator) {
        return new JdbcKeysetList<>(jdbi, "monk_inspection", "creator", creator, JdbcInspections::inspection);
    }

    @Override
    public void addTask(AnalysisTask task) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO monk_task (id, inspection_id, name, status, created_at, done_at, arguments)
                        VALUES (:id, :inspection, :name, :status, :createdAt, :doneAt, :arguments)
                        """)
                .bind("id", task.id())
                .bind("inspection", task.inspection())
                .bind("name", task.name())
                .bind("status", task.state().name())
                .bind("createdAt", task.createdAt())
                .bind("doneAt", task.doneAt())
                .bind("arguments", task.arguments())
                .execute());
    }

    @Override
    public List<AnalysisTask> tasks(UUID inspection) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM monk_task WHERE inspection_id = :inspection ORDER BY sequence")
                .bind("inspection", inspection)
                .scanResultSet(readable(JdbcInspections::task))
                .list());
    }

    @Override
    public List<AnalysisTask> openTasks(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM monk_task WHERE " + OPEN + " ORDER BY sequence LIMIT :limit")
                .bind("limit", limit)
                .scanResultSet(readable(JdbcInspections::task))
                .list());
    }

    @Override
    public boolean progress(UUID task, TaskState state, @Nullable Instant doneAt) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "UPDATE monk_task SET status = :status, done_at = :doneAt WHERE id = :id AND " + OPEN)
                        .bind("status", state.name())
                        .bind("doneAt", doneAt)
                        .bind("id", task)
                        .execute()
                == 1);
    }

    @Override
    public List<AnalysisTask> tasksOfImage(UUID image) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT t.* FROM monk_task t JOIN monk_task_image e ON e.task_id = t.id
                        WHERE e.image_id = :image ORDER BY t.sequence
                        """)
                .bind("image", image)
                .scanResultSet(readable(JdbcInspections::task))
                .list());
    }

    @Override
    public List<TaskEntry> entries(UUID inspection) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT e.task_id, e.image_id, e.details
                        FROM monk_task_image e JOIN monk_task t ON t.id = e.task_id
                        WHERE t.inspection_id = :inspection ORDER BY e.sequence
                        """)
                .bind("inspection", inspection)
                .scanResultSet(readable(JdbcInspections::entry))
                .list());
    }

    private static TaskEntry entry(ResultSet rows, StatementContext context) throws SQLException {
        return new TaskEntry(Columns.id(rows, "task_id"), Columns.id(rows, "image_id"), rows.getString("details"));
    }

    private static VehicleInspection inspection(ResultSet rows, StatementContext context) throws SQLException {
        return new VehicleInspection(
                Columns.id(rows, "id"),
                Columns.time(rows, "created_at"),
                rows.getString("creator"),
                rows.getString("inspection_type"),
                rows.getString("accident_nature"),
                Columns.idOrNull(rows, "related_inspection_id"),
                rows.getString("vehicle"),
                rows.getString("additional_data"));
    }

    private static AnalysisTask task(ResultSet rows, StatementContext context) throws SQLException {
        return new AnalysisTask(
                Columns.id(rows, "id"),
                Columns.id(rows, "inspection_id"),
                rows.getString("name"),
                TaskState.valueOf(rows.getString("status")),
                Columns.time(rows, "created_at"),
                Columns.timeOrNull(rows, "done_at"),
                rows.getString("arguments"));
    }
}
