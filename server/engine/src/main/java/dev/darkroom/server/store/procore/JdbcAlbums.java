package dev.darkroom.server.store.procore;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.procore.domain.Album;
import dev.darkroom.server.provider.procore.domain.Albums;
import dev.darkroom.server.provider.procore.domain.PageWindow;
import dev.darkroom.server.provider.procore.domain.SearchText;
import dev.darkroom.server.store.Columns;
import dev.darkroom.server.store.StoredRows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The table {@code procore_album}. */
final class JdbcAlbums implements Albums {

    private static final RowMapper<@Nullable UUID> COVER =
            StoredRows.orNull((rows, context) -> Columns.idOrNull(rows, "cover_picture_id"));

    private final Jdbi jdbi;

    JdbcAlbums(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(long project, Album album) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO procore_album (id, project_id, position, name, folded_name, is_private,
                            unclassified, cover_id, created_at, updated_at)
                        VALUES (:id, :project, :position, :name, :folded, :private,
                            :unclassified, :cover, :createdAt, :updatedAt)
                        """)
                .bind("id", album.id())
                .bind("project", project)
                .bind("position", album.position())
                .bind("name", album.name())
                .bind("folded", SearchText.folded(album.name()))
                .bind("private", album.isPrivate())
                .bind("unclassified", album.unclassified())
                .bind("cover", album.cover())
                .bind("createdAt", album.createdAt())
                .bind("updatedAt", album.updatedAt())
                .execute());
    }

    @Override
    public void change(Album album) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE procore_album SET name = :name, folded_name = :folded, is_private = :private,
                            cover_id = :cover, updated_at = :updatedAt
                        WHERE id = :id
                        """)
                .bind("id", album.id())
                .bind("name", album.name())
                .bind("folded", SearchText.folded(album.name()))
                .bind("private", album.isPrivate())
                .bind("cover", album.cover())
                .bind("updatedAt", album.updatedAt())
                .execute());
    }

    @Override
    public void remove(long id) {
        List.of("DELETE FROM procore_photo_run WHERE album_id = :id", "DELETE FROM procore_album WHERE id = :id")
                .forEach(sql -> jdbi.useHandle(
                        handle -> handle.createUpdate(sql).bind("id", id).execute()));
    }

    @Override
    public Optional<Album> find(long project, long id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM procore_album WHERE project_id = :project AND id = :id")
                        .bind("project", project)
                        .bind("id", id)
                        .scanResultSet(readable(Rows::album))
                        .findOne());
    }

    @Override
    public Optional<Album> unclassified(long project) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM procore_album WHERE project_id = :project AND unclassified")
                        .bind("project", project)
                        .scanResultSet(readable(Rows::album))
                        .findOne());
    }

    @Override
    public int nextPosition(long project) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT COALESCE(MAX(position), 0) + 1 FROM procore_album WHERE project_id = :project")
                .bind("project", project)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public long count(long project) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT COUNT(*) FROM procore_album WHERE project_id = :project")
                        .bind("project", project)
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public List<Filled> page(long project, PageWindow window) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT a.*, c.picture_id AS cover_picture_id,
                            (SELECT COALESCE(SUM(r.photos), 0) FROM procore_photo_run r
                                WHERE r.project_id = a.project_id AND r.album_id = a.id) AS photos
                        FROM procore_album a
                        LEFT JOIN procore_photo c ON c.id = a.cover_id AND c.deleted_at IS NULL
                        WHERE a.project_id = :project
                        ORDER BY a.position LIMIT :size OFFSET :offset
                        """)
                .bind("project", project)
                .bind("size", window.size())
                .bind("offset", window.offset())
                .scanResultSet(readable((rows, context) ->
                        new Filled(Rows.album(rows, context), rows.getInt("photos"), COVER.map(rows, context))))
                .list());
    }
}
