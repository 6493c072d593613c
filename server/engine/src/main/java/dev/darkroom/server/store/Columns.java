package dev.darkroom.server.store;

import dev.darkroom.server.library.format.PictureFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads columns in which another program may have left anything, as SQLite keeps whatever it is given in any of them. */
public final class Columns {

    private Columns() {}

    /** A number; NaN where there is none. */
    public static double number(ResultSet row, String column) throws SQLException {
        return row.getObject(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /**
     * An id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static UUID id(ResultSet row, String column) throws SQLException {
        UUID id = idOrNull(row, column);
        if (id == null) {
            throw new IllegalArgumentException(column + " is empty");
        }
        return id;
    }

    /**
     * An id; null where the column is empty.
     *
     * @throws IllegalArgumentException if there is something else
     */
    public static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : UUID.fromString(text);
    }

    /**
     * A time.
     *
     * @throws DateTimeException if it is none that has a year of four digits
     */
    public static Instant time(ResultSet row, String column) throws SQLException {
        Instant time = Instant.ofEpochMilli(row.getLong(column));
        if (!PictureFacts.isCommon(time.atOffset(ZoneOffset.UTC))) {
            throw new DateTimeException(column + " is " + time);
        }
        return time;
    }

    /**
     * A time; null where the column is empty.
     *
     * @throws DateTimeException if it is none that has a year of four digits
     */
    public static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : time(row, column);
    }
}
