package dev.darkroom.server.store.archive;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the tables of a database that hold what a server keeps. */
final class Tables {

    /** That of the migrations, which the version in an archive stands for. */
    private static final String HISTORY = "flyway_schema_history";

    /** SQLite keeps indexes for texts in tables, which are none of ours. */
    private static final String OF_SQLITE =
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'";

    private static final String OF_POSTGRESQL =
            "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename";

    private Tables() {}

    static boolean isPostgresql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** All of them; each behind those that it refers to. */
    static List<Table> of(Connection connection) throws SQLException {
        Map<String, Table> found = new TreeMap<>();
        boolean isPostgresql = isPostgresql(connection);
        try (PreparedStatement statement = connection.prepareStatement(isPostgresql ? OF_POSTGRESQL : OF_SQLITE);
                ResultSet names = statement.executeQuery()) {
            while (names.next()) {
                if (!names.getString(1).equals(HISTORY)) {
                    found.put(names.getString(1), table(connection, names.getString(1), isPostgresql));
                }
            }
        }
        Map<String, Table> sorted = new LinkedHashMap<>();
        found.values().forEach(table -> add(table, found, sorted));
        return List.copyOf(sorted.values());
    }

    private static void add(@Nullable Table table, Map<String, Table> found, Map<String, Table> sorted) {
        if (table == null || sorted.containsKey(table.name())) {
            return;
        }
        table.parents().forEach(parent -> add(found.get(parent), found, sorted));
        sorted.put(table.name(), table);
    }

    private static Table table(Connection connection, String name, boolean isPostgresql) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String schema = isPostgresql ? connection.getSchema() : null;
        List<Table.Column> columns = new ArrayList<>();
        try (ResultSet rows = data.getColumns(null, schema, name, "%")) {
            while (rows.next()) {
                if (rows.getString("TABLE_NAME").equals(name)) {
                    columns.add(new Table.Column(
                            rows.getString("COLUMN_NAME"),
                            ColumnKind.of(rows.getString("TYPE_NAME")),
                            rows.getString("IS_AUTOINCREMENT").equals("YES")));
                }
            }
        }
        Map<Integer, String> keys = new TreeMap<>();
        try (ResultSet rows = data.getPrimaryKeys(null, schema, name)) {
            while (rows.next()) {
                keys.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        List<String> parents = new ArrayList<>();
        Table.Tree tree = null;
        try (ResultSet rows = data.getImportedKeys(null, schema, name)) {
            while (rows.next()) {
                if (rows.getString("PKTABLE_NAME").equals(name)) {
                    tree = new Table.Tree(rows.getString("FKCOLUMN_NAME"), rows.getString("PKCOLUMN_NAME"));
                } else {
                    parents.add(rows.getString("PKTABLE_NAME"));
                }
            }
        }
        columns.sort(Comparator.comparing(Table.Column::name));
        return new Table(
                name,
                columns,
                List.copyOf(keys.values()),
                parents.stream().distinct().sorted().toList(),
                tree);
    }
}
