package dev.darkroom.server.store.archive;

import dev.darkroom.server.store.JdbcServerMetadata;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a database, without what belongs to it rather than to what is kept there: its id, and which process was at work on what.
 *
 * @param connection of one transaction, so that all rows are of one moment
 * @param withoutJobs kinds of jobs that each server submits anew
 */
record DatabaseRows(Connection connection, Set<String> withoutJobs) implements Rows {

    private static final int FETCHED_AT_ONCE = 500;

    private static final String JOBS = "scheduled_tasks";
    static final String NOTES = "house_note";

    @Override
    public List<Table> tables() throws SQLException {
        return Tables.of(connection);
    }

    @Override
    public void each(Table table, Taker taker) throws IOException, SQLException {
        boolean isPostgresql = Tables.isPostgresql(connection);
        try (PreparedStatement statement = connection.prepareStatement(table.select())) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    @Nullable
                    Object[] values = new @Nullable Object[table.columns().size()];
                    boolean belongs = true;
                    for (int i = 0; i < values.length; i++) {
                        Table.Column column = table.columns().get(i);
                        Object value = column.kind().read(rows, i + 1, isPostgresql);
                        values[i] = table.name().equals(JOBS) ? idle(column.name(), value) : value;
                        belongs &= belongs(table, column.name(), value);
                    }
                    if (belongs) {
                        taker.take(values);
                    }
                }
            }
        }
    }

    private boolean belongs(Table table, String column, @Nullable Object value) {
        return switch (table.name()) {
            case NOTES -> !column.equals("name") || !JdbcServerMetadata.ID.equals(value);
            case JOBS -> !column.equals("task_name") || !withoutJobs.contains(String.valueOf(value));
            default -> true;
        };
    }

    /** A job that nobody is at. */
    private static @Nullable Object idle(String column, @Nullable Object value) {
        return switch (column) {
            case "picked" -> Boolean.FALSE;
            case "picked_by", "last_heartbeat" -> null;
            default -> value;
        };
    }

    /** How many rows {@link #each} hands over. */
    long count(Table table) throws IOException, SQLException {
        long[] count = {0};
        if (table.name().equals(NOTES) || table.name().equals(JOBS)) {
            each(table, row -> count[0]++);
            return count[0];
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT COUNT(*) FROM " + table.name());
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
