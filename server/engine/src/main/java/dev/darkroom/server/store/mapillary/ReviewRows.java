package dev.darkroom.server.store.mapillary;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.mapillary.domain.Review;
import dev.darkroom.server.provider.mapillary.domain.Review.Classified;
import dev.darkroom.server.store.Columns;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tables {@code mapillary_review} and {@code mapillary_reviewed_object}. */
final class ReviewRows {

    private ReviewRows() {}

    static List<Review> read(Handle handle, String imageKey) {
        return handle
                .createQuery("""
                        SELECT * FROM mapillary_review WHERE image_key = :key ORDER BY reviewed_at, detector
                        """)
                .bind("key", imageKey)
                .scanResultSet(readable((rows, context) -> new Review(
                        Columns.time(rows, "reviewed_at"),
                        rows.getString("reviewer"),
                        rows.getString("detector"),
                        List.of())))
                .list()
                .stream()
                .map(review ->
                        new Review(review.at(), review.user(), review.detector(), objects(handle, imageKey, review)))
                .toList();
    }

    private static List<Classified> objects(Handle handle, String imageKey, Review review) {
        return handle.createQuery("""
                        SELECT * FROM mapillary_reviewed_object
                        WHERE image_key = :key AND detector = :detector AND reviewed_at = :at
                        ORDER BY position
                        """)
                .bind("key", imageKey)
                .bind("detector", review.detector())
                .bind("at", review.at())
                .scanResultSet(readable((rows, context) -> new Classified(
                        RectangleColumns.read(rows), rows.getString("type"), rows.getBoolean("is_user_defined"))))
                .list();
    }

    static void add(Handle handle, String imageKey, Review review) {
        handle.createUpdate("""
                        INSERT INTO mapillary_review (image_key, detector, reviewed_at, reviewer)
                        VALUES (:key, :detector, :at, :user)
                        """)
                .bind("key", imageKey)
                .bind("detector", review.detector())
                .bind("at", review.at())
                .bind("user", review.user())
                .execute();
        for (int i = 0; i < review.objects().size(); i++) {
            add(handle, imageKey, review, i);
        }
    }

    private static void add(Handle handle, String imageKey, Review review, int position) {
        Classified object = review.objects().get(position);
        RectangleColumns.bind(
                        handle.createUpdate("INSERT INTO mapillary_reviewed_object"
                                        + " (image_key, detector, reviewed_at, position, type, is_user_defined, "
                                        + RectangleColumns.NAMES
                                        + ") VALUES (:key, :detector, :at, :position, :type, :userDefined, "
                                        + RectangleColumns.VALUES + ")")
                                .bind("key", imageKey)
                                .bind("detector", review.detector())
                                .bind("at", review.at())
                                .bind("position", position)
                                .bind("type", object.type())
                                .bind("userDefined", object.isUserDefined()),
                        object.area())
                .execute();
    }
}
