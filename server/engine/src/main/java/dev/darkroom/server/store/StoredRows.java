package dev.darkroom.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.result.ResultSetScanner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows in which another program or a broken disk may have left anything. One that cannot be read harms only itself: it is
 * left out, and the log says so.
 */
public final class StoredRows {

    private static final Logger LOG = LoggerFactory.getLogger(StoredRows.class);

    /** How many rows that cannot be read may stand among those that are wanted: a query asks for so many more. */
    public static final int SPARE = 100;

    /** As much of a value as tells which row it was. */
    private static final int SHOWN = 60;

    private StoredRows() {}

    /** For {@link org.jdbi.v3.core.statement.Query#scanResultSet}: the rows that the mapper can read. */
    public static <T> ResultSetScanner<ResultIterable<T>> readable(RowMapper<T> mapper) {
        RowMapper<@Nullable T> lenient = orNull(mapper);
        return (rows, context) -> ResultIterable.of(rows, lenient, context).filter(Objects::nonNull);
    }

    /** What a mapper makes of a row or of a part of it; null when it throws anything but an {@link SQLException}. */
    public static <T> RowMapper<@Nullable T> orNull(RowMapper<T> mapper) {
        return (row, context) -> {
            try {
                return mapper.map(row, context);
            } catch (RuntimeException e) {
                LOG.error("A row cannot be read, the one with {}: {}", firstColumn(row), e.toString());
                return null;
            }
        };
    }

    private static String firstColumn(ResultSet row) throws SQLException {
        String column =
                row.getMetaData().getTableName(1) + "." + row.getMetaData().getColumnLabel(1);
        String value = String.valueOf(row.getString(1));
        return column + " = " + value.substring(0, Math.min(value.length(), SHOWN));
    }
}
