package dev.darkroom.server.store;

import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.library.format.PictureType;
import dev.darkroom.server.library.format.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of the table {@code picture}. What an older version or another program has written there and no picture can
 * say is left out: a picture without a position is better than a list that cannot be read.
 */
public final class PictureRow {

    /** The columns that {@link #read} reads, of the table {@code picture} under the name {@code f}. */
    public static final String COLUMNS = """
            f.id AS picture_id, f.media_type, f.width, f.height, f.taken_at AS picture_taken_at, f.latitude, f.longitude,
            f.decodable, f.size, f.sha256, f.added_at
            """;

    private PictureRow() {}

    /**
     * The picture of a row, which may hold more than that.
     *
     * @throws IllegalArgumentException if it has no id
     */
    public static Picture read(ResultSet row, StatementContext context) throws SQLException {
        return new Picture(
                Columns.id(row, "picture_id"),
                facts(row),
                Math.max(0, row.getLong("size")),
                row.getString("sha256"),
                Instant.ofEpochMilli(row.getLong("added_at")));
    }

    private static PictureFacts facts(ResultSet row) throws SQLException {
        PictureFacts facts = new PictureFacts(
                PictureType.of(row.getString("media_type")).orElse(PictureType.OTHER),
                pixels(row, "width"),
                pixels(row, "height"),
                takenAt(row),
                Position.of(Columns.number(row, "latitude"), Columns.number(row, "longitude")));
        boolean decodable = row.getBoolean("decodable");
        return row.wasNull() || decodable ? facts : facts.withoutDecoder();
    }

    private static @Nullable Integer pixels(ResultSet row, String column) throws SQLException {
        long pixels = row.getLong(column);
        return pixels < 1 || pixels > Integer.MAX_VALUE ? null : Integer.valueOf((int) pixels);
    }

    private static @Nullable OffsetDateTime takenAt(ResultSet row) throws SQLException {
        String text = row.getString("picture_taken_at");
        try {
            OffsetDateTime time = text == null ? null : OffsetDateTime.parse(text);
            return time != null && PictureFacts.isCommon(time) ? time : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
