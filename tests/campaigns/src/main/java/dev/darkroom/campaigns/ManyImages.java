package dev.darkroom.campaigns;

import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.store.Database;
import dev.darkroom.server.store.Stores;
import java.io.IOException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Rows of images in the demo data's project of Procore, as an import from elsewhere would write them: without bytes, which lists do not
 * read, and straight into the tables, as calls would take days.
 */
final class ManyImages {

    /** Behind all ids that the server hands out. */
    static final long FIRST_ID = 1_000_000_000_000L;

    private static final int AT_ONCE = 10_000;
    private static final int STARRED = 1_000;
    private static final long FIRST_TIME = 1_600_000_000_000L;

    /** How the server keeps the number of images between places in a list, as its migration makes it. */
    private static final String RUNS = """
            INSERT INTO procore_photo_run
            SELECT project_id, album_id, created_at, id, photos
            FROM (
                SELECT project_id, album_id, created_at, id, place,
                    COUNT(*) OVER (PARTITION BY project_id, album_id, place / 2048) AS photos
                FROM (
                    SELECT project_id, album_id, created_at, id,
                        ROW_NUMBER() OVER (PARTITION BY project_id, album_id ORDER BY created_at, id) - 1 AS place
                    FROM (
                        SELECT project_id, album_id, created_at, id FROM procore_photo WHERE deleted_at IS NULL
                        UNION ALL
                        SELECT project_id, 0, created_at, id FROM procore_photo WHERE deleted_at IS NULL
                    ) AS listed
                ) AS placed
            ) AS counted
            WHERE place % 2048 = 0
            """;

    private ManyImages() {}

    /**
     * Adds images to those that there are, until there are so many of these.
     *
     * @param settings say where; no server may be at work there
     * @param from how many there are
     * @param to how many there are to be
     */
    static void fill(ServerSettings settings, int from, int to) throws IOException {
        try (Database database = new Stores(settings).database()) {
            for (int begin = from; begin < to; begin += AT_ONCE) {
                int first = begin;
                int last = Math.min(to, begin + AT_ONCE);
                database.jdbi().useTransaction(handle -> add(handle, first, last));
            }
            database.jdbi().useTransaction(handle -> {
                handle.execute("DELETE FROM procore_photo_run");
                handle.execute(RUNS);
            });
            // What a server's own work would have told the planner by then.
            database.jdbi().useHandle(handle -> handle.execute("ANALYZE"));
        }
    }

    private static void add(Handle handle, int first, int last) {
        try (PreparedBatch pictures = handle.prepareBatch(
                        "INSERT INTO picture (id, media_type, width, height, size, sha256, added_at, decodable)"
                                + " VALUES (:picture, 'image/png', 640, 480, 1000, :sha, :time, TRUE)");
                PreparedBatch images = handle.prepareBatch("""
                        INSERT INTO procore_photo (id, project_id, album_id, picture_id, file_id, uploader_id, filename,
                            description, folded_text, is_private, starred, taken_at, created_at, updated_at)
                        SELECT :id, project_id, album_id, :picture, :id, uploader_id, :name, 'one of many', :folded, FALSE,
                            :starred, :time, :time, :time
                        FROM procore_photo WHERE id = (SELECT MIN(id) FROM procore_photo)
                        """)) {
            for (int i = first; i < last; i++) {
                String picture = new UUID(FIRST_ID, i).toString();
                long time = FIRST_TIME + 1_000L * i;
                pictures.bind("picture", picture)
                        .bind("sha", picture)
                        .bind("time", time)
                        .add();
                images.bind("id", FIRST_ID + i)
                        .bind("picture", picture)
                        .bind("name", "image" + i + ".png")
                        .bind("folded", "image" + i + ".png one of many")
                        .bind("starred", i % STARRED == 0)
                        .bind("time", time)
                        .add();
            }
            pictures.execute();
            images.execute();
        }
    }
}
