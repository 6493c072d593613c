package dev.darkroom.server.store.procore;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.procore.domain.NewPhoto;
import dev.darkroom.server.provider.procore.domain.PageWindow;
import dev.darkroom.server.provider.procore.domain.Photo;
import dev.darkroom.server.provider.procore.domain.PhotoDetails;
import dev.darkroom.server.provider.procore.domain.PhotoFilter;
import dev.darkroom.server.provider.procore.domain.PhotoOrder;
import dev.darkroom.server.provider.procore.domain.Photos;
import dev.darkroom.server.provider.procore.domain.SearchText;
import dev.darkroom.server.store.procore.PhotoRuns.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
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
        return jdbi.withHandle(handle -> {
            if (filter.isWholeList()) {
                return PhotoRuns.total(handle, project, filter.album());
            }
            PhotoConditions conditions = new PhotoConditions(project, filter);
            return conditions
                    .bind(handle.createQuery("SELECT COUNT(*) FROM procore_photo p " + conditions.sql()))
                    .mapTo(Long.class)
                    .one();
        });
    }

    @Override
    public List<Photo> page(long project, PhotoFilter filter, PhotoOrder order, PageWindow window) {
        return jdbi.withHandle(handle -> filter.isWholeList() && order.isByAdding()
                ? PhotoPages.ofWholeList(handle, project, filter, order, window)
                : PhotoPages.ofMatches(handle, project, filter, order, window));
    }

    @Override
    public Optional<Photo> find(long project, long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        PhotoSelect.COLUMNS + PhotoSelect.TABLES + "WHERE p.project_id = :project AND p.id = :id")
                .bind("project", project)
                .bind("id", id)
                .scanResultSet(readable(Rows::photo))
                .findOne());
    }

    @Override
    public void add(NewPhoto photo) {
        PhotoDetails details = photo.details();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
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
                    .execute();
            listed(handle, photo.id()).ifPresent(place -> PhotoRuns.add(handle, place));
        });
    }

    /** On two lines, so that no search finds what is in neither of them. */
    private static String folded(String filename, @Nullable String description) {
        return SearchText.folded(description == null ? filename : filename + "\n" + description);
    }

    @Override
    public void change(Photo photo, PhotoDetails details, Instant at) {
        relisting(
                photo.id(),
                handle -> handle.createUpdate("""
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
        relisting(
                id,
                handle -> handle.createUpdate("UPDATE procore_photo SET deleted_at = :at WHERE id = :id")
                        .bind("at", at)
                        .bind("id", id)
                        .execute());
    }

    @Override
    public void discardAll(long album, long home, Instant at) {
        jdbi.useTransaction(handle -> {
            PhotoRuns.removeAll(handle, album);
            handle.createUpdate("UPDATE procore_photo SET album_id = :home, deleted_at = COALESCE(deleted_at, :at)"
                            + " WHERE album_id = :album")
                    .bind("home", home)
                    .bind("album", album)
                    .bind("at", at)
                    .execute();
        });
    }

    @Override
    public void bringBack(long id) {
        relisting(
                id,
                handle -> handle.createUpdate("UPDATE procore_photo SET deleted_at = NULL WHERE id = :id")
                        .bind("id", id)
                        .execute());
    }

    @Override
    public void erase(long id) {
        relisting(
                id,
                handle -> List.of(
                                "UPDATE procore_album SET cover_id = NULL WHERE cover_id = :id",
                                "DELETE FROM procore_comment WHERE photo_id = :id",
                                "DELETE FROM procore_photo_trade WHERE photo_id = :id",
                                "DELETE FROM procore_photo WHERE id = :id")
                        .forEach(sql -> handle.createUpdate(sql).bind("id", id).execute()));
    }

    /** Does something that may put an image into other lists than it is in. */
    private void relisting(long id, HandleConsumer<RuntimeException> change) {
        jdbi.useTransaction(handle -> {
            Optional<Place> before = listed(handle, id);
            change.useHandle(handle);
            Optional<Place> after = listed(handle, id);
            if (!before.equals(after)) {
                before.ifPresent(place -> PhotoRuns.remove(handle, place));
                after.ifPresent(place -> PhotoRuns.add(handle, place));
            }
        });
    }

    /** Where an image stands; empty if there is none or it is in the recycle bin. */
    private static Optional<Place> listed(Handle handle, long id) {
        return handle.createQuery("SELECT project_id, album_id, created_at, id FROM procore_photo"
                        + " WHERE id = :id AND deleted_at IS NULL")
                .bind("id", id)
                .map((rows, context) -> Place.of(rows))
                .findOne();
    }
}
