package dev.darkroom.server.store.procore;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.procore.domain.Comment;
import dev.darkroom.server.provider.procore.domain.Comments;
import dev.darkroom.server.store.Columns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The table {@code procore_comment}. */
final class JdbcComments implements Comments {

    private final Jdbi jdbi;

    JdbcComments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(long photo, Comment comment) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO procore_comment (id, photo_id, user_id, body, created_at)
                        VALUES (:id, :photo, :user, :body, :createdAt)
                        """)
                .bind("id", comment.id())
                .bind("photo", photo)
                .bind("user", comment.by().id())
                .bind("body", comment.body())
                .bind("createdAt", comment.createdAt())
                .execute());
    }

    @Override
    public Map<Long, List<Comment>> on(Collection<Long> photos) {
        Map<Long, List<Comment>> comments = new HashMap<>();
        if (!photos.isEmpty()) {
            jdbi.useHandle(handle -> handle.createQuery("""
                            SELECT r.photo_id, r.id, r.body, r.created_at,
                                u.id AS user_id, u.login, u.name AS user_name
                            FROM procore_comment r JOIN procore_user u ON u.id = r.user_id
                            WHERE r.photo_id IN (<photos>) ORDER BY r.photo_id, r.created_at, r.id
                            """)
                    .bindList("photos", List.copyOf(photos))
                    .scanResultSet(readable((rows, context) -> Map.entry(
                            rows.getLong("photo_id"),
                            new Comment(
                                    rows.getLong("id"),
                                    rows.getString("body"),
                                    Columns.time(rows, "created_at"),
                                    Rows.user(rows, context)))))
                    .forEach(entry -> comments.computeIfAbsent(entry.getKey(), photo -> new ArrayList<>())
                            .add(entry.getValue())));
        }
        return comments;
    }
}
