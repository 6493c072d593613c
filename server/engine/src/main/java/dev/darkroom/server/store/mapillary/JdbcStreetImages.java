package dev.darkroom.server.store.mapillary;

import dev.darkroom.server.library.format.Position;
import dev.darkroom.server.provider.mapillary.domain.StreetImage;
import dev.darkroom.server.provider.mapillary.domain.StreetImages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code mapillary_image}. */
final class JdbcStreetImages implements StreetImages {

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
                .map(JdbcStreetImages::image)
                .findOne());
    }

    private static StreetImage image(ResultSet rows, StatementContext context) throws SQLException {
        long millis = rows.getLong("captured_at");
        Instant capturedAt = rows.wasNull() ? null : Instant.ofEpochMilli(millis);
        return new StreetImage(
                rows.getString("image_key"),
                rows.getBoolean("is_private"),
                capturedAt,
                new Position(rows.getDouble("latitude"), rows.getDouble("longitude")),
                rows.getDouble("angle"),
                rows.getString("place"),
                rows.getString("owner"));
    }
}
