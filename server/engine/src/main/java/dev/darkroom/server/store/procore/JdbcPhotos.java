package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.domain.NewPhoto;
import dev.darkroom.server.provider.procore.domain.PageWindow;
import dev.darkroom.server.provider.procore.domain.Photo;
import dev.darkroom.server.provider.procore.domain.PhotoDetails;
import dev.darkroom.server.provider.procore.domain.PhotoFilter;
import dev.darkroom.server.provider.procore.domain.PhotoOrder;
import dev.darkroom.server.provider.procore.domain.Photos;
import dev.darkroom.server.provider.procore.domain.SearchText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table {@code procore_photo}. */
final class JdbcPhotos implements Photos {

    private final Jdbi jdbi;

    JdbcPhotos(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public long count(long project, PhotoFilter filter) {
        PhotoConditions conditions = new PhotoConditions(project, filter);
        return jdbi.withHandle(handle -> conditions
                .bind(handle.createQuery("SELECT COUNT(*) " + PhotoSelect.TABLES + conditions.sql()))
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<Photo> page(long project, PhotoFilter filter, PhotoOrder order, PageWindow window) {
        PhotoConditions conditions = new PhotoConditions(project, filter);
        String sql = PhotoSelect.COLUMNS + PhotoSelect.TABLES + conditions.sql() + PhotoSelect.orderBy(order)
                + " LIMIT :size OFFSET :offset";
        return jdbi.withHandle(handle -> conditions
                .bind(handle.createQuery(sql))
                .bind("size", window.size())
                .bind("offset", window.offset())
                .map((rows, context) -> Rows.photo(rows))
                .list());
    }

    @Override
    public Optional<Photo> find(long project, long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        PhotoSelect.COLUMNS + PhotoSelect.TABLES + "WHERE p.project_id = :project AND p.id = :id")
                .bind("project", project)
                .bind("id", id)
                .map((rows, context) -> Rows.photo(rows))
                .findOne());
    }

    @Override
    public void add(NewPhoto photo) {
        PhotoDetails details = photo.details();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO procore_photo (id, project_id, album_id, picture_id, file_id, uploader_id, filename,
                            description, folded_text, source, markup_id, origin_id, location_id, daily_log_entry_id,
                            is_private, starred, taken_at, created_at, updated_at)
                        VALUES (:id, :project, :album, :picture, :file, :uploader, :filename,
                            :description, :folded, :source, :markup, :origin, :location, :logEntry,
                            :private, :starred, :takenAt, :createdAt, :createdAt)
                        """)
                .bind("id", photo.id())
                .bind("project", photo.project())
                .bind("album", details.album())
                .bind("picture", photo.picture())
                .bind("file", photo.file())
                .bind("uploader", photo.uploader())
                .bind("filename", photo.filename())
                .bind("description", details.description())
                .bind("folded", folded(photo.filename(), details.description()))
                .bind("source", photo.source())
                .bind("markup", photo.markup())
                .bind("origin", photo.origin())
                .bind("location", details.location())
                .bind("logEntry", details.logEntry())
                .bind("private", details.isPrivate())
                .bind("starred", photo.starred())
                .bind("takenAt", photo.takenAt())
                .bind("createdAt", photo.createdAt())
                .execute());
    }

    /** On two lines, so that no search finds what is in neither of them. */
    private static String folded(String filename, @Nullable String description) {
        return SearchText.folded(description == null ? filename : filename + "\n" + description);
    }

    @Override
    public void change(Photo photo, PhotoDetails details, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE procore_photo SET album_id = :album, description = :description, folded_text = :folded,
                            location_id = :location, daily_log_entry_id = :logEntry, is_private = :private, updated_at = :at
                        WHERE id = :id
                        """)
                .bind("id", photo.id())
                .bind("album", details.album())
                .bind("description", details.description())
                .bind("folded", folded(photo.filename(), details.description()))
                .bind("location", details.location())
                .bind("logEntry", details.logEntry())
                .bind("private", details.isPrivate())
                .bind("at", at)
                .execute());
    }

    @Override
    public void discard(long id, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE procore_photo SET deleted_at = :at WHERE id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute());
    }

    @Override
    public void bringBack(long id) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE procore_photo SET deleted_at = NULL WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    @Override
    public void erase(long id) {
        List.of(
                        "UPDATE procore_album SET cover_id = NULL WHERE cover_id = :id",
                        "DELETE FROM procore_comment WHERE photo_id = :id",
                        "DELETE FROM procore_photo_trade WHERE photo_id = :id",
                        "DELETE FROM procore_photo WHERE id = :id")
                .forEach(sql -> jdbi.useHandle(
                        handle -> handle.createUpdate(sql).bind("id", id).execute()));
    }
}
