package dev.darkroom.server.store.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a column holds, however a database writes that. Times are milliseconds since 1970. */
enum ColumnKind {
    TEXT,
    INTEGER,
    REAL,
    BOOLEAN,
    BYTES,
    TIME;

    private static final char NUL = 0;
    private static final char REPLACEMENT = 0xfffd;

    /** The kind that a database's own name of a type stands for. */
    static ColumnKind of(String type) {
        String name = type.toUpperCase(Locale.ROOT);
        if (name.startsWith("TIMESTAMP")) {
            return TIME;
        }
        if (name.startsWith("BOOL")) {
            return BOOLEAN;
        }
        if (name.equals("BLOB") || name.equals("BYTEA")) {
            return BYTES;
        }
        if (name.startsWith("DOUBLE") || name.startsWith("FLOAT") || name.equals("REAL")) {
            return REAL;
        }
        if (name.contains("INT") || name.contains("SERIAL")) {
            return INTEGER;
        }
        if (name.equals("TEXT") || name.startsWith("VARCHAR")) {
            return TEXT;
        }
        throw new IllegalStateException("no archive has columns of the type " + type);
    }

    /** Reads a value, which is a text, a number, a boolean or bytes. */
    @Nullable
    Object read(ResultSet row, int column, boolean isPostgresql) throws SQLException {
        Object value = switch (this) {
            case TEXT -> row.getString(column);
            case INTEGER -> row.getLong(column);
            case REAL -> row.getDouble(column);
            case BOOLEAN -> row.getBoolean(column);
            case BYTES -> row.getBytes(column);
            case TIME -> isPostgresql ? millis(row.getTimestamp(column)) : (Long) row.getLong(column);
        };
        return row.wasNull() ? null : value;
    }

    private static @Nullable Long millis(@Nullable Timestamp time) {
        return time == null ? null : time.getTime();
    }

    /** Hands a value of this kind to a statement. */
    void bind(PreparedStatement statement, int position, @Nullable Object value, boolean isPostgresql)
            throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.NULL);
            return;
        }
        switch (this) {
            case TEXT ->
                statement.setString(
                        position, isPostgresql ? ((String) value).replace(NUL, REPLACEMENT) : (String) value);
            case INTEGER -> statement.setLong(position, (Long) value);
            case REAL -> statement.setDouble(position, (Double) value);
            case BOOLEAN -> statement.setBoolean(position, (Boolean) value);
            case BYTES -> statement.setBytes(position, (byte[]) value);
            case TIME -> {
                if (isPostgresql) {
                    statement.setObject(
                            position, OffsetDateTime.ofInstant(Instant.ofEpochMilli((Long) value), ZoneOffset.UTC));
                } else {
                    statement.setLong(position, (Long) value);
                }
            }
        }
    }

    /** The value that JSON stands for; bytes are Base64 there. */
    @Nullable
    Object parse(JsonNode json) {
        if (json.isNull()) {
            return null;
        }
        try {
            return switch (this) {
                case TEXT -> json.textValue();
                case INTEGER, TIME -> json.longValue();
                case REAL -> json.doubleValue();
                case BOOLEAN -> json.booleanValue();
                case BYTES -> json.binaryValue();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
