package dev.darkroom.server.store.archive;

import dev.darkroom.server.store.JdbcServerMetadata;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills the tables of a database that no server has used.
 *
 * @param connection of a transaction, which the caller ends
 */
record TableFiller(Connection connection) {

    /**
     * Makes sure that no server has used it: the first note of one is that it has filled its stores.
     *
     * @throws IOException if one has
     */
    void requireUnused() throws IOException, SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT COUNT(*) FROM house_note WHERE name <> ?")) {
            statement.setString(1, JdbcServerMetadata.ID);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                if (rows.getLong(1) > 0) {
                    throw new IOException("a server has used the database; an import takes an empty one");
                }
            }
        }
    }

    /** Takes all rows. Some tables have rows from the beginning, which are among those again. */
    void fill(Rows source, Steps steps) throws IOException, SQLException {
        List<Table> tables = source.tables();
        Map<String, Table> here = Tables.of(connection).stream().collect(Collectors.toMap(Table::name, table -> table));
        List<Table> backwards = new ArrayList<>(tables);
        Collections.reverse(backwards);
        for (Table table : backwards) {
            if (!table.name().equals(DatabaseRows.NOTES)) {
                execute("DELETE FROM " + own(table, here).name());
            }
        }
        boolean isPostgresql = Tables.isPostgresql(connection);
        for (Table table : tables) {
            Table own = own(table, here);
            try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
                BatchedRows rows = new BatchedRows(insert, table.columns(), isPostgresql, steps);
                if (own.tree() == null) {
                    source.each(table, rows);
                } else {
                    source.each(
                            table,
                            new TreeRows(
                                    rows,
                                    table.index(own.tree().child()),
                                    table.index(own.tree().parent())));
                }
                rows.end();
            }
            if (isPostgresql) {
                countOn(own);
            }
        }
    }

    /** A name that is not one of ours becomes no SQL. */
    private static Table own(Table table, Map<String, Table> here) throws IOException {
        @Nullable Table own = here.get(table.name());
        if (own == null || !own.columns().containsAll(withoutCounting(table, own))) {
            throw new IOException("the archive has a table " + table.name() + " that this server does not have so");
        }
        return own;
    }

    /** Only some databases say that they count. */
    private static List<Table.Column> withoutCounting(Table table, Table own) {
        return table.columns().stream()
                .map(column -> own.columns().stream()
                        .filter(each -> each.name().equals(column.name()) && each.kind() == column.kind())
                        .findFirst()
                        .orElse(column))
                .toList();
    }

    /** PostgreSQL counts on from where it was, and not from what is there. */
    private void countOn(Table table) throws SQLException {
        for (Table.Column column : table.columns()) {
            if (column.isCounted()) {
                execute("SELECT setval(pg_get_serial_sequence('" + table.name() + "', '" + column.name()
                        + "'), COALESCE(MAX(" + column.name() + "), 0) + 1, false) FROM " + table.name());
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
