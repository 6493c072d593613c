package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.Album;
import dev.darkroom.server.provider.procore.Day;
import dev.darkroom.server.provider.procore.Person;
import dev.darkroom.server.provider.procore.Photo;
import dev.darkroom.server.provider.procore.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    static Person person(ResultSet rows) throws SQLException {
        return new Person(rows.getLong("person_id"), rows.getString("login"), rows.getString("person_name"));
    }

    static Place place(ResultSet rows) throws SQLException {
        return new Place(
                rows.getLong("place_id"),
                number(rows, "place_parent_id"),
                rows.getString("place_node_name"),
                rows.getString("place_name"),
                time(rows, "place_created_at"),
                time(rows, "place_updated_at"));
    }

    static Day day(ResultSet rows) throws SQLException {
        return new Day(rows.getLong("day_id"), LocalDate.parse(rows.getString("log_date")));
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
                number(rows, "place_id") == null ? null : place(rows),
                number(rows, "day_id") == null ? null : day(rows),
                number(rows, "origin_id"),
                person(rows),
                rows.getBoolean("is_private"),
                rows.getBoolean("starred"),
                timeOrNull(rows, "taken_at"),
                time(rows, "created_at"),
                time(rows, "updated_at"),
                timeOrNull(rows, "deleted_at"));
    }
}
