package dev.darkroom.server.store;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.PictureIndex;
import dev.darkroom.server.library.format.PictureFacts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table {@code picture}. */
public final class JdbcPictureIndex implements PictureIndex {

    private static final String SELECT = "SELECT " + PictureRow.COLUMNS + "FROM picture f ";

    private final Jdbi jdbi;

    /** Works on a database. */
    public JdbcPictureIndex(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(Picture picture) {
        PictureFacts facts = picture.facts();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO picture
                            (id, media_type, width, height, taken_at, latitude, longitude, decodable, size, sha256, added_at)
                        VALUES
                            (:id, :mediaType, :width, :height, :takenAt, :latitude, :longitude, :decodable, :size, :sha256,
                             :addedAt)
                        """)
                .bind("id", picture.id())
                .bind("mediaType", facts.type().mediaType())
                .bind("width", facts.width())
                .bind("height", facts.height())
                .bind(
                        "takenAt",
                        facts.takenAt() == null ? null : facts.takenAt().toString())
                .bind(
                        "latitude",
                        facts.position() == null ? null : facts.position().latitude())
                .bind(
                        "longitude",
                        facts.position() == null ? null : facts.position().longitude())
                .bind("decodable", facts.decodable())
                .bind("size", picture.size())
                .bind("sha256", picture.sha256())
                .bind("addedAt", picture.addedAt())
                .execute());
    }

    @Override
    public Optional<Picture> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE f.id = :id")
                .bind("id", id)
                .map(PictureRow::read)
                .findOne());
    }

    @Override
    public List<Picture> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE f.id IN (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .scanResultSet(readable(PictureRow::read))
                .list());
    }

    @Override
    public List<Picture> page(@Nullable UUID last, int limit) {
        return jdbi.withHandle(handle -> {
            // Rows are read as they are needed.
            try (Stream<Picture> rows = handle
                    .createQuery(SELECT + "WHERE f.id > :last ORDER BY f.id LIMIT :most")
                    .bind("most", limit + StoredRows.SPARE)
                    .bind("last", last == null ? "" : last.toString())
                    .scanResultSet(readable(PictureRow::read))
                    .stream()) {
                return rows.limit(limit).toList();
            }
        });
    }

    @Override
    public void remove(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM picture WHERE id = :id")
                .bind("id", id)
                .execute());
    }
}
