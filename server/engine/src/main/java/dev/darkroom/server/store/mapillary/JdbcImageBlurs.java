package dev.darkroom.server.store.mapillary;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.mapillary.domain.BlurRegion;
import dev.darkroom.server.provider.mapillary.domain.BlurState;
import dev.darkroom.server.provider.mapillary.domain.ImageBlurs;
import dev.darkroom.server.spi.Decision;
import dev.darkroom.server.store.Columns;
import dev.darkroom.server.store.StoredRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables {@code mapillary_blur} and {@code mapillary_blur_request}. */
final class JdbcImageBlurs implements ImageBlurs {

    private static final RowMapper<@Nullable BlurRegion> REGION = StoredRows.orNull(JdbcImageBlurs::region);

    private final Jdbi jdbi;

    JdbcImageBlurs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One statement, so that a request that comes in between is seen whole or not at all. */
    @Override
    public BlurState of(String imageKey) {
        List<BlurRegion> inForce = new ArrayList<>();
        List<BlurRegion> requested = new ArrayList<>();
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT i.blurs_decided_by, r.requested_by, r.requested_at, b.*
                        FROM mapillary_image i
                        LEFT JOIN mapillary_blur_request r ON r.image_key = i.image_key
                        LEFT JOIN mapillary_blur b ON b.image_key = i.image_key
                        WHERE i.image_key = :key
                        ORDER BY b.is_pending, b.position
                        """)
                .bind("key", imageKey)
                .map(JdbcImageBlurs::row)
                .list());
        for (Row row : rows) {
            if (row.region() != null) {
                (row.isPending() ? requested : inForce).add(row.region());
            }
        }
        Row first = rows.get(0);
        return new BlurState(inForce, first.decidedBy(), requested, first.requestedBy(), first.requestedAt());
    }

    /** Who decided and who asks are the same in every row; an image without blurs has one row without a region. */
    private record Row(
            @Nullable String decidedBy,
            @Nullable String requestedBy,
            @Nullable Instant requestedAt,
            boolean isPending,
            @Nullable BlurRegion region) {}

    private static @Nullable BlurRegion region(ResultSet rows, StatementContext context) throws SQLException {
        String type = rows.getString("type");
        return type == null ? null : new BlurRegion(type, RectangleColumns.read(rows));
    }

    private static Row row(ResultSet rows, StatementContext context) throws SQLException {
        return new Row(
                rows.getString("blurs_decided_by"),
                rows.getString("requested_by"),
                Columns.timeOrNull(rows, "requested_at"),
                rows.getBoolean("is_pending"),
                REGION.map(rows, context));
    }

    @Override
    public void decide(String imageKey, List<BlurRegion> regions, @Nullable String by) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("UPDATE mapillary_image SET blurs_decided_by = :by WHERE image_key = :key")
                    .bind("by", by)
                    .bind("key", imageKey)
                    .execute();
            insert(handle, imageKey, false, regions);
        });
    }

    @Override
    public boolean request(String imageKey, List<BlurRegion> regions, String by, Instant at) {
        return jdbi.inTransaction(handle -> {
            int added = handle.createUpdate("""
                            INSERT INTO mapillary_blur_request (image_key, requested_by, requested_at)
                            VALUES (:key, :by, :at) ON CONFLICT DO NOTHING
                            """)
                    .bind("key", imageKey)
                    .bind("by", by)
                    .bind("at", at)
                    .execute();
            if (added == 1) {
                insert(handle, imageKey, true, regions);
            }
            return added == 1;
        });
    }

    @Override
    public List<Decision.Pending> requests(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT r.image_key, r.requested_by, r.requested_at,
                            (SELECT COUNT(*) FROM mapillary_blur b WHERE b.image_key = r.image_key AND b.is_pending)
                                AS regions
                        FROM mapillary_blur_request r ORDER BY r.requested_at, r.image_key LIMIT :limit
                        """)
                .bind("limit", limit)
                .scanResultSet(readable((rows, context) -> new Decision.Pending(
                        rows.getString("image_key"),
                        rows.getString("requested_by") + " wants " + rows.getInt("regions") + " blurs",
                        Columns.time(rows, "requested_at"))))
                .list());
    }

    @Override
    public boolean settle(String imageKey, boolean approved) {
        return jdbi.inTransaction(handle -> {
            String by = handle.createQuery(
                            "DELETE FROM mapillary_blur_request WHERE image_key = :key RETURNING requested_by")
                    .bind("key", imageKey)
                    .mapTo(String.class)
                    .findOne()
                    .orElse(null);
            if (by == null) {
                return false;
            }
            remove(handle, imageKey, !approved);
            if (approved) {
                handle.createUpdate("UPDATE mapillary_blur SET is_pending = :pending WHERE image_key = :key")
                        .bind("pending", false)
                        .bind("key", imageKey)
                        .execute();
                handle.createUpdate("UPDATE mapillary_image SET blurs_decided_by = :by WHERE image_key = :key")
                        .bind("by", by)
                        .bind("key", imageKey)
                        .execute();
            }
            return true;
        });
    }

    private static void remove(Handle handle, String imageKey, boolean pending) {
        handle.createUpdate("DELETE FROM mapillary_blur WHERE image_key = :key AND is_pending = :pending")
                .bind("key", imageKey)
                .bind("pending", pending)
                .execute();
    }

    private static void insert(Handle handle, String imageKey, boolean pending, List<BlurRegion> regions) {
        for (int i = 0; i < regions.size(); i++) {
            BlurRegion region = regions.get(i);
            RectangleColumns.bind(
                            handle.createUpdate("INSERT INTO mapillary_blur (image_key, is_pending, position, type, "
                                            + RectangleColumns.NAMES
                                            + ") VALUES (:key, :pending, :position, :type, "
                                            + RectangleColumns.VALUES + ")")
                                    .bind("key", imageKey)
                                    .bind("pending", pending)
                                    .bind("position", i)
                                    .bind("type", region.type()),
                            region.area())
                    .execute();
        }
    }
}
