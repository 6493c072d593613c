package dev.darkroom.server.store.mapillary;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.mapillary.domain.ImageComment;
import dev.darkroom.server.provider.mapillary.domain.ImageComments;
import dev.darkroom.server.store.Columns;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The tables {@code mapillary_comment} and {@code mapillary_avatar}. */
final class JdbcImageComments implements ImageComments {

    private final Jdbi jdbi;

    JdbcImageComments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<ImageComment> on(String imageKey) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT c.*, a.path FROM mapillary_comment c
                        LEFT JOIN mapillary_avatar a ON a.user_name = c.author
                        WHERE c.image_key = :key
                        ORDER BY c.created_at, c.sequence
                        """)
                .bind("key", imageKey)
                .scanResultSet(readable((rows, context) -> new ImageComment(
                        rows.getString("comment_key"),
                        rows.getString("content"),
                        rows.getString("author"),
                        rows.getString("path"),
                        Columns.time(rows, "created_at"))))
                .list());
    }

    @Override
    public void add(String imageKey, String key, String text, String author, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO mapillary_comment (comment_key, image_key, content, author, created_at)
                        VALUES (:key, :image, :text, :author, :at)
                        """)
                .bind("key", key)
                .bind("image", imageKey)
                .bind("text", text)
                .bind("author", author)
                .bind("at", at)
                .execute());
    }

    @Override
    public void portray(String author, String avatar) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO mapillary_avatar (user_name, path) VALUES (:author, :avatar)
                        ON CONFLICT (user_name) DO UPDATE SET path = :avatar
                        """)
                .bind("author", author)
                .bind("avatar", avatar)
                .execute());
    }
}
