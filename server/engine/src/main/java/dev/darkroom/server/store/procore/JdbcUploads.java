package dev.darkroom.server.store.procore;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.procore.domain.Upload;
import dev.darkroom.server.provider.procore.domain.Uploads;
import dev.darkroom.server.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code procore_upload}. */
final class JdbcUploads implements Uploads {

    /** As many expired ones are cleared away at once. */
    private static final int HANDFUL = 20;

    private final Jdbi jdbi;

    JdbcUploads(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(Upload upload) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO procore_upload (uuid, company_id, project_id, user_id, filename, content_type,
                            created_at, send_until, use_until, picture_id)
                        VALUES (:uuid, :company, :project, :user, :filename, :contentType,
                            :createdAt, :sendUntil, :useUntil, :picture)
                        """)
                .bind("uuid", upload.uuid())
                .bind("company", upload.company())
                .bind("project", upload.project())
                .bind("user", upload.user())
                .bind("filename", upload.filename())
                .bind("contentType", upload.contentType())
                .bind("createdAt", upload.createdAt())
                .bind("sendUntil", upload.sendUntil())
                .bind("useUntil", upload.useUntil())
                .bind("picture", upload.picture())
                .execute());
    }

    @Override
    public Optional<Upload> find(String uuid) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM procore_upload WHERE uuid = :uuid")
                .bind("uuid", uuid)
                .scanResultSet(readable(JdbcUploads::upload))
                .findOne());
    }

    @Override
    public void receive(String uuid, UUID picture) {
        jdbi.useHandle(
                handle -> handle.createUpdate("UPDATE procore_upload SET picture_id = :picture WHERE uuid = :uuid")
                        .bind("picture", picture)
                        .bind("uuid", uuid)
                        .execute());
    }

    @Override
    public List<Upload> expired(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM procore_upload WHERE use_until <= :now ORDER BY use_until LIMIT :handful")
                .bind("now", now)
                .bind("handful", HANDFUL)
                .scanResultSet(readable(JdbcUploads::upload))
                .list());
    }

    @Override
    public void remove(String uuid) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM procore_upload WHERE uuid = :uuid")
                .bind("uuid", uuid)
                .execute());
    }

    private static Upload upload(ResultSet rows, StatementContext context) throws SQLException {
        return new Upload(
                rows.getString("uuid"),
                rows.getLong("company_id"),
                rows.getLong("project_id"),
                rows.getLong("user_id"),
                rows.getString("filename"),
                rows.getString("content_type"),
                Columns.time(rows, "created_at"),
                Columns.time(rows, "send_until"),
                Columns.time(rows, "use_until"),
                Columns.idOrNull(rows, "picture_id"));
    }
}
