package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.domain.Album;
import dev.darkroom.server.provider.procore.domain.DailyLogEntry;
import dev.darkroom.server.provider.procore.domain.Location;
import dev.darkroom.server.provider.procore.domain.Photo;
import dev.darkroom.server.provider.procore.domain.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows whose columns have names of their own in every query. */
final class Rows {

    private Rows() {}

    static @Nullable Long number(ResultSet rows, String column) throws SQLException {
        long number = rows.getLong(column);
        return rows.wasNull() ? null : number;
    }

    static Instant time(ResultSet rows, String column) throws SQLException {
        return Instant.ofEpochMilli(rows.getLong(column));
    }

    static @Nullable Instant timeOrNull(ResultSet rows, String column) throws SQLException {
        Long millis = number(rows, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    static User user(ResultSet rows) throws SQLException {
        return new User(rows.getLong("user_id"), rows.getString("login"), rows.getString("user_name"));
    }

    static Location location(ResultSet rows) throws SQLException {
        return new Location(
                rows.getLong("location_id"),
                number(rows, "location_parent_id"),
                rows.getString("location_node_name"),
                rows.getString("location_name"),
                time(rows, "location_created_at"),
                time(rows, "location_updated_at"));
    }

    /** The day of the log; null when there is none, or the row names a day that no calendar has. */
    static @Nullable DailyLogEntry logEntry(ResultSet rows) throws SQLException {
        String date = rows.getString("log_date");
        try {
            return date == null ? null : new DailyLogEntry(rows.getLong("daily_log_entry_id"), LocalDate.parse(date));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static Album album(ResultSet rows) throws SQLException {
        return new Album(
                rows.getLong("id"),
                rows.getString("name"),
                rows.getInt("position"),
                rows.getBoolean("is_private"),
                rows.getBoolean("unclassified"),
                number(rows, "cover_id"),
                time(rows, "created_at"),
                time(rows, "updated_at"));
    }

    static Photo photo(ResultSet rows) throws SQLException {
        return new Photo(
                rows.getLong("id"),
                UUID.fromString(rows.getString("picture_id")),
                rows.getLong("file_id"),
                rows.getString("filename"),
                rows.getString("description"),
                new Photo.AlbumName(
                        rows.getLong("album_id"), rows.getString("album_name"), rows.getBoolean("album_private")),
                number(rows, "location_id") == null ? null : location(rows),
                logEntry(rows),
                number(rows, "origin_id"),
                user(rows),
                rows.getBoolean("is_private"),
                rows.getBoolean("starred"),
                timeOrNull(rows, "taken_at"),
                time(rows, "created_at"),
                time(rows, "updated_at"),
                timeOrNull(rows, "deleted_at"));
    }
}
