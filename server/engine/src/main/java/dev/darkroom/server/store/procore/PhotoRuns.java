package dev.darkroom.server.store.procore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code procore_photo_run}: for the list of a project and that of an album, in the order of adding, how many
 * images stand from a key to the next. With it a total is the sum of some rows, and the nth image is found without
 * counting those before it. Changed in the transaction that changes the images.
 */
final class PhotoRuns {

    /** About the root of five millions: summing the runs and skipping inside one then cost the same. */
    private static final int LENGTH = 2048;

    private static final long ALL = 0;

    private PhotoRuns() {}

    /** Where an image stands in its two lists. */
    record Place(long project, long album, long createdAt, long id) {

        static Place of(ResultSet rows) throws SQLException {
            return new Place(
                    rows.getLong("project_id"),
                    rows.getLong("album_id"),
                    rows.getLong("created_at"),
                    rows.getLong("id"));
        }

        private Map<String, Object> values() {
            return Map.of("project", project, "album", album, "createdAt", createdAt, "id", id);
        }

        private List<Place> lists() {
            return List.of(this, new Place(project, ALL, createdAt, id));
        }
    }

    /**
     * A run with one image of it.
     *
     * @param rest how many of its images stand before the image that was asked for
     */
    record Start(long createdAt, long id, long rest) {}

    /** An image has come into the lists. */
    static void add(Handle handle, Place place) {
        place.lists().forEach(list -> {
            Optional<Run> run = around(handle, list);
            if (run.isEmpty() || (run.get().photos() >= LENGTH && isNewest(handle, list))) {
                begin(handle, list);
            } else {
                count(handle, list, run.get(), 1);
            }
        });
    }

    /** An image has left the lists. */
    static void remove(Handle handle, Place place) {
        place.lists().forEach(list -> around(handle, list).ifPresent(run -> count(handle, list, run, -1)));
    }

    /** All images of an album have left its list and the project's. */
    static void removeAll(Handle handle, long album) {
        handle.createUpdate("""
                        WITH gone AS (
                            SELECT p.project_id,
                                (SELECT r.created_at FROM procore_photo_run r
                                    WHERE r.project_id = p.project_id AND r.album_id = 0
                                        AND (r.created_at, r.photo_id) <= (p.created_at, p.id)
                                    ORDER BY r.created_at DESC, r.photo_id DESC LIMIT 1) AS run_at,
                                (SELECT r.photo_id FROM procore_photo_run r
                                    WHERE r.project_id = p.project_id AND r.album_id = 0
                                        AND (r.created_at, r.photo_id) <= (p.created_at, p.id)
                                    ORDER BY r.created_at DESC, r.photo_id DESC LIMIT 1) AS run_id,
                                COUNT(*) AS photos
                            FROM procore_photo p
                            WHERE p.album_id = :album AND p.deleted_at IS NULL
                            GROUP BY 1, 2, 3
                        )
                        UPDATE procore_photo_run SET photos = procore_photo_run.photos - g.photos
                        FROM gone AS g
                        WHERE procore_photo_run.project_id = g.project_id AND procore_photo_run.album_id = 0
                            AND procore_photo_run.created_at = g.run_at AND procore_photo_run.photo_id = g.run_id
                        """).bind("album", album).execute();
        handle.createUpdate("DELETE FROM procore_photo_run WHERE album_id = :album")
                .bind("album", album)
                .execute();
    }

    /** How many images a list has; the project's when no album is given. */
    static long total(Handle handle, long project, @Nullable Long album) {
        return handle.createQuery("SELECT COALESCE(SUM(photos), 0) FROM procore_photo_run"
                        + " WHERE project_id = :project AND album_id = :album")
                .bind("project", project)
                .bind("album", album == null ? ALL : album)
                .mapTo(Long.class)
                .one();
    }

    /** The run with the image that so many stand before; empty for an empty list. */
    static Optional<Start> start(Handle handle, long project, @Nullable Long album, long before) {
        return handle.createQuery("""
                        SELECT created_at, photo_id, earlier FROM (
                            SELECT created_at, photo_id,
                                SUM(photos) OVER (ORDER BY created_at, photo_id) - photos AS earlier
                            FROM procore_photo_run WHERE project_id = :project AND album_id = :album
                        ) AS runs
                        WHERE earlier <= :before ORDER BY created_at DESC, photo_id DESC LIMIT 1
                        """)
                .bind("project", project)
                .bind("album", album == null ? ALL : album)
                .bind("before", before)
                .map((rows, context) -> new Start(
                        rows.getLong("created_at"), rows.getLong("photo_id"), before - rows.getLong("earlier")))
                .findOne();
    }

    private record Run(long createdAt, long id, long photos) {}

    private static Optional<Run> around(Handle handle, Place place) {
        return handle.createQuery("""
                        SELECT created_at, photo_id, photos FROM procore_photo_run
                        WHERE project_id = :project AND album_id = :album
                            AND (created_at, photo_id) <= (:createdAt, :id)
                        ORDER BY created_at DESC, photo_id DESC LIMIT 1
                        """)
                .bindMap(place.values())
                .map((rows, context) ->
                        new Run(rows.getLong("created_at"), rows.getLong("photo_id"), rows.getLong("photos")))
                .findOne();
    }

    /** A run begun before a later image would count images that belong to the run before it. */
    private static boolean isNewest(Handle handle, Place place) {
        String list = place.album() == ALL ? "project_id = :project" : "album_id = :album";
        return handle.createQuery("SELECT NOT EXISTS (SELECT 1 FROM procore_photo WHERE " + list
                        + " AND deleted_at IS NULL AND (created_at, id) > (:createdAt, :id))")
                .bindMap(place.values())
                .mapTo(Boolean.class)
                .one();
    }

    private static void begin(Handle handle, Place place) {
        handle.createUpdate("INSERT INTO procore_photo_run VALUES (:project, :album, :createdAt, :id, 1)")
                .bindMap(place.values())
                .execute();
    }

    private static void count(Handle handle, Place place, Run run, int difference) {
        handle.createUpdate("UPDATE procore_photo_run SET photos = photos + :difference WHERE project_id = :project"
                        + " AND album_id = :album AND created_at = :createdAt AND photo_id = :id")
                .bind("project", place.project())
                .bind("album", place.album())
                .bind("createdAt", run.createdAt())
                .bind("id", run.id())
                .bind("difference", difference)
                .execute();
    }
}
