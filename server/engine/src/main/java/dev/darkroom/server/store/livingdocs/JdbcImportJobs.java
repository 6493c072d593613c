package dev.darkroom.server.store.livingdocs;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.livingdocs.domain.ImportJob;
import dev.darkroom.server.provider.livingdocs.domain.ImportJobs;
import dev.darkroom.server.provider.livingdocs.domain.ImportPicture;
import dev.darkroom.server.provider.livingdocs.domain.ImportState;
import dev.darkroom.server.provider.livingdocs.domain.Outcome;
import dev.darkroom.server.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables {@code livingdocs_import} and {@code livingdocs_import_picture}. */
public final class JdbcImportJobs implements ImportJobs {

    private final Jdbi jdbi;

    /** Works on a database. */
    public JdbcImportJobs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(ImportJob job, List<ImportPicture> pictures) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            INSERT INTO livingdocs_import
                                (id, project, system_name, webhook, context, state, started_at)
                            VALUES (:id, :project, :systemName, :webhook, :context, :state, :startedAt)
                            """)
                    .bind("id", job.id())
                    .bind("project", job.project())
                    .bind("systemName", job.systemName())
                    .bind("webhook", job.webhook())
                    .bind("context", job.context())
                    .bind("state", text(job.state()))
                    .bind("startedAt", job.startedAt())
                    .execute();
            addPictures(handle, job.id(), pictures);
        });
    }

    private static void addPictures(Handle handle, String id, List<ImportPicture> pictures) {
        if (pictures.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO livingdocs_import_picture
                    (import_id, position, url, external_id, title, metadata, media_type, status, reason, media_id)
                VALUES
                    (:id, :position, :url, :externalId, :title, :metadata, :mediaType, :status, :reason, :mediaId)
                """)) {
            for (ImportPicture picture : pictures) {
                Outcome outcome = picture.outcome();
                batch.bind("id", id)
                        .bind("position", picture.position())
                        .bind("url", picture.url())
                        .bind("externalId", picture.externalId())
                        .bind("title", picture.title())
                        .bind("metadata", picture.metadata())
                        .bind("mediaType", picture.mediaType())
                        .bind("status", outcome == null ? null : text(outcome.kind()))
                        .bind("reason", outcome == null ? null : outcome.reason())
                        .bind("mediaId", outcome == null ? null : outcome.mediaId())
                        .add();
            }
            batch.execute();
        }
    }

    @Override
    public Optional<ImportJob> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM livingdocs_import WHERE id = :id")
                .bind("id", id)
                .scanResultSet(readable(JdbcImportJobs::job))
                .findOne());
    }

    @Override
    public List<ImportPicture> pictures(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM livingdocs_import_picture WHERE import_id = :id ORDER BY position")
                .bind("id", id)
                .scanResultSet(readable(JdbcImportJobs::picture))
                .list());
    }

    @Override
    public void settle(String id, int position, Outcome outcome) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE livingdocs_import_picture
                        SET status = :status, reason = :reason, media_id = :mediaId
                        WHERE import_id = :id AND position = :position
                        """)
                .bind("id", id)
                .bind("position", position)
                .bind("status", text(outcome.kind()))
                .bind("reason", outcome.reason())
                .bind("mediaId", outcome.mediaId())
                .execute());
    }

    @Override
    public void end(String id, ImportState state) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE livingdocs_import SET state = :state WHERE id = :id")
                .bind("id", id)
                .bind("state", text(state))
                .execute());
    }

    private static ImportJob job(ResultSet rows, StatementContext context) throws SQLException {
        return new ImportJob(
                rows.getString("id"),
                rows.getString("project"),
                rows.getString("system_name"),
                rows.getString("webhook"),
                rows.getString("context"),
                ImportState.valueOf(constant(rows.getString("state"))),
                Columns.time(rows, "started_at"));
    }

    private static ImportPicture picture(ResultSet rows, StatementContext context) throws SQLException {
        return new ImportPicture(
                rows.getInt("position"),
                rows.getString("url"),
                rows.getString("external_id"),
                rows.getString("title"),
                rows.getString("metadata"),
                rows.getString("media_type"),
                outcome(rows));
    }

    private static @Nullable Outcome outcome(ResultSet rows) throws SQLException {
        String status = rows.getString("status");
        return status == null
                ? null
                : new Outcome(
                        Outcome.Kind.valueOf(constant(status)), rows.getString("reason"), rows.getString("media_id"));
    }

    /** Kept in lower case. */
    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String constant(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
