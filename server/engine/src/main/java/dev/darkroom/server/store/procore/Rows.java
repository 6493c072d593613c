package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.domain.Album;
import dev.darkroom.server.provider.procore.domain.DailyLogEntry;
import dev.darkroom.server.provider.procore.domain.Location;
import dev.darkroom.server.provider.procore.domain.Photo;
import dev.darkroom.server.provider.procore.domain.User;
import dev.darkroom.server.store.Columns;
import dev.darkroom.server.store.PictureRow;
import dev.darkroom.server.store.StoredRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads rows whose columns have names of their own in every query. */
final class Rows {

    private static final RowMapper<@Nullable DailyLogEntry> LOG_ENTRY = StoredRows.orNull(Rows::logEntry);

    private static final RowMapper<@Nullable Instant> TAKEN_AT =
            StoredRows.orNull((rows, context) -> Columns.timeOrNull(rows, "taken_at"));

    private Rows() {}

    static @Nullable Long number(ResultSet rows, String column) throws SQLException {
        long number = rows.getLong(column);
        return rows.wasNull() ? null : number;
    }

    static User user(ResultSet rows, StatementContext context) throws SQLException {
        return new User(rows.getLong("user_id"), rows.getString("login"), rows.getString("user_name"));
    }

    static Location location(ResultSet rows, StatementContext context) throws SQLException {
        return new Location(
                rows.getLong("location_id"),
                number(rows, "location_parent_id"),
                rows.getString("location_node_name"),
                rows.getString("location_name"),
                Columns.time(rows, "location_created_at"),
                Columns.time(rows, "location_updated_at"));
    }

    /** The day of the log; null when there is none. */
    static @Nullable DailyLogEntry logEntry(ResultSet rows, StatementContext context) throws SQLException {
        String date = rows.getString("log_date");
        return date == null ? null : new DailyLogEntry(rows.getLong("daily_log_entry_id"), LocalDate.parse(date));
    }

    static Album album(ResultSet rows, StatementContext context) throws SQLException {
        return new Album(
                rows.getLong("id"),
                rows.getString("name"),
                rows.getInt("position"),
                rows.getBoolean("is_private"),
                rows.getBoolean("unclassified"),
                number(rows, "cover_id"),
                Columns.time(rows, "created_at"),
                Columns.time(rows, "updated_at"));
    }

    static Photo photo(ResultSet rows, StatementContext context) throws SQLException {
        return new Photo(
                rows.getLong("id"),
                PictureRow.read(rows, context),
                rows.getLong("file_id"),
                rows.getString("filename"),
                rows.getString("description"),
                new Photo.AlbumName(
                        rows.getLong("album_id"), rows.getString("album_name"), rows.getBoolean("album_private")),
                number(rows, "location_id") == null ? null : location(rows, context),
                LOG_ENTRY.map(rows, context),
                number(rows, "origin_id"),
                user(rows, context),
                rows.getBoolean("is_private"),
                rows.getBoolean("starred"),
                rows.getInt("comments"),
                TAKEN_AT.map(rows, context),
                Columns.time(rows, "created_at"),
                Columns.time(rows, "updated_at"),
                Columns.timeOrNull(rows, "deleted_at"));
    }
}
