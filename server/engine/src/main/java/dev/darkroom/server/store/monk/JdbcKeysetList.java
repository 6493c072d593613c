package dev.darkroom.server.store.monk;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.monk.domain.Keyed;
import dev.darkroom.server.provider.monk.domain.KeysetList;
import dev.darkroom.server.provider.monk.domain.KeysetRange;
import dev.darkroom.server.store.StoredRows;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that belong to one owner. The table has an {@code id}, a {@code sequence} in which its rows were
 * added, and an index over owner and sequence.
 *
 * @param table its name
 * @param ownerColumn the column that says whose a row is
 * @param owner whose rows; null for those of nobody
 * @param mapper makes an element of a row
 */
record JdbcKeysetList<T extends Keyed>(
        Jdbi jdbi,
        String table,
        String ownerColumn,
        @Nullable Object owner,
        RowMapper<T> mapper) implements KeysetList<T> {

    @Override
    public boolean contains(UUID id) {
        return jdbi.withHandle(handle -> query(handle, "id", " AND id = :id")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }

    @Override
    public List<T> read(KeysetRange range, int limit) {
        String condition = (range.newerThan() == null ? "" : " AND sequence > " + sequenceOf("newerThan"))
                + (range.olderThan() == null ? "" : " AND sequence < " + sequenceOf("olderThan"))
                + " ORDER BY sequence " + (range.newestFirst() ? "DESC" : "ASC")
                + " LIMIT :most";
        return jdbi.withHandle(handle -> {
            Query query = query(handle, "*", condition);
            query.bind("most", limit + StoredRows.SPARE);
            bindIfPresent(query, "newerThan", range.newerThan());
            bindIfPresent(query, "olderThan", range.olderThan());
            // Rows are read as they are needed.
            try (Stream<T> rows = query.scanResultSet(readable(mapper)).stream()) {
                return rows.limit(limit).toList();
            }
        });
    }

    private Query query(Handle handle, String columns, String condition) {
        String select = "SELECT " + columns + " FROM " + table + " WHERE " + ownerColumn;
        return owner == null
                ? handle.createQuery(select + " IS NULL" + condition)
                : handle.createQuery(select + " = :owner" + condition).bind("owner", owner);
    }

    private String sequenceOf(String parameter) {
        return "(SELECT sequence FROM " + table + " WHERE id = :" + parameter + ")";
    }

    private static void bindIfPresent(Query query, String parameter, @Nullable UUID id) {
        if (id != null) {
            query.bind(parameter, id);
        }
    }
}
