package dev.darkroom.server.store.livingdocs;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.livingdocs.domain.MediaLibrary;
import dev.darkroom.server.provider.livingdocs.domain.Medium;
import dev.darkroom.server.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables {@code livingdocs_media_type} and {@code livingdocs_medium}. */
public final class JdbcMediaLibrary implements MediaLibrary {

    private final Jdbi jdbi;

    /** Works on a database. */
    public JdbcMediaLibrary(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void addMediaType(String project, String handle) {
        jdbi.useHandle(connection -> connection
                .createUpdate("INSERT INTO livingdocs_media_type (project, handle) VALUES (:project, :handle)")
                .bind("project", project)
                .bind("handle", handle)
                .execute());
    }

    @Override
    public boolean hasMediaType(String project, String handle) {
        return jdbi.withHandle(connection -> connection
                        .createQuery("""
                        SELECT COUNT(*) FROM livingdocs_media_type WHERE project = :project AND handle = :handle
                        """)
                        .bind("project", project)
                        .bind("handle", handle)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    @Override
    public void add(Medium medium) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO livingdocs_medium
                            (id, project, system_name, external_id, media_type, picture_id, metadata, created_at)
                        VALUES (:id, :project, :systemName, :externalId, :mediaType, :picture, :metadata, :createdAt)
                        """)
                .bind("id", medium.id())
                .bind("project", medium.project())
                .bind("systemName", medium.systemName())
                .bind("externalId", medium.externalId())
                .bind("mediaType", medium.mediaType())
                .bind("picture", medium.picture())
                .bind("metadata", medium.metadata())
                .bind("createdAt", medium.createdAt())
                .execute());
    }

    @Override
    public Optional<Medium> find(String project, String id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM livingdocs_medium WHERE project = :project AND id = :id
                        """)
                .bind("project", project)
                .bind("id", id)
                .scanResultSet(readable(JdbcMediaLibrary::medium))
                .findOne());
    }

    @Override
    public Optional<Medium> imported(String project, String systemName, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM livingdocs_medium
                        WHERE project = :project AND system_name = :systemName AND external_id = :externalId
                        """)
                .bind("project", project)
                .bind("systemName", systemName)
                .bind("externalId", externalId)
                .scanResultSet(readable(JdbcMediaLibrary::medium))
                .findOne());
    }

    private static Medium medium(ResultSet rows, StatementContext context) throws SQLException {
        return new Medium(
                rows.getString("id"),
                rows.getString("project"),
                rows.getString("system_name"),
                rows.getString("external_id"),
                rows.getString("media_type"),
                Columns.id(rows, "picture_id"),
                rows.getString("metadata"),
                Columns.time(rows, "created_at"));
    }
}
