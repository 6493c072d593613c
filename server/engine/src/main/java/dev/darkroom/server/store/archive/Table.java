package dev.darkroom.server.store.archive;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of a database.
 *
 * @param name its name
 * @param columns in the order in which rows have them
 * @param keys the names of the columns of its primary key, by which its rows are sorted
 * @param parents the other tables that its rows refer to
 * @param tree how its rows refer to rows of the same table; null if they do not
 */
record Table(
        String name,
        List<Column> columns,
        List<String> keys,
        List<String> parents,
        @Nullable Tree tree) {

    /**
     * Two columns of a table.
     *
     * @param child has the key of a row above, or null
     * @param parent is the key
     */
    record Tree(String child, String parent) {}

    /**
     * A column.
     *
     * @param isCounted whether the database itself counts up what it holds
     */
    record Column(String name, ColumnKind kind, boolean isCounted) {}

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Where rows have a column. */
    int index(String column) {
        return columns.stream().map(Column::name).toList().indexOf(column);
    }

    /** Reads all rows. */
    String select() {
        return "SELECT " + names() + " FROM " + name + " ORDER BY " + String.join(", ", keys);
    }

    /** Adds a row of the columns that are named. */
    String insert() {
        return "INSERT INTO " + name + " (" + names() + ") VALUES ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }
}
