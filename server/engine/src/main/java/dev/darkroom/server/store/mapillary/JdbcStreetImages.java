package dev.darkroom.server.store.mapillary;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.library.format.Position;
import dev.darkroom.server.provider.mapillary.domain.StreetImage;
import dev.darkroom.server.provider.mapillary.domain.StreetImages;
import dev.darkroom.server.store.Columns;
import dev.darkroom.server.store.StoredRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code mapillary_image}. */
final class JdbcStreetImages implements StreetImages {

    private static final RowMapper<@Nullable Instant> CAPTURED_AT =
            StoredRows.orNull((rows, context) -> Columns.timeOrNull(rows, "captured_at"));

    private final Jdbi jdbi;

    JdbcStreetImages(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(StreetImage image) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO mapillary_image
                            (image_key, is_private, captured_at, latitude, longitude, angle, place, owner)
                        VALUES (:key, :private, :capturedAt, :latitude, :longitude, :angle, :place, :owner)
                        """)
                .bind("key", image.key())
                .bind("private", image.isPrivate())
                .bind("capturedAt", image.capturedAt())
                .bind("latitude", image.position().latitude())
                .bind("longitude", image.position().longitude())
                .bind("angle", image.angle())
                .bind("place", image.place())
                .bind("owner", image.owner())
                .execute());
    }

    @Override
    public Optional<StreetImage> find(String key) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM mapillary_image WHERE image_key = :key")
                .bind("key", key)
                .scanResultSet(readable(JdbcStreetImages::image))
                .findOne());
    }

    /** There is nothing to show of an image without a place. */
    private static StreetImage image(ResultSet rows, StatementContext context) throws SQLException {
        Position position = Position.of(Columns.number(rows, "latitude"), Columns.number(rows, "longitude"));
        double angle = Columns.number(rows, "angle");
        if (position == null || !Double.isFinite(angle)) {
            throw new IllegalArgumentException("there is no such place or direction");
        }
        return new StreetImage(
                rows.getString("image_key"),
                rows.getBoolean("is_private"),
                CAPTURED_AT.map(rows, context),
                position,
                angle,
                rows.getString("place"),
                rows.getString("owner"));
    }
}
