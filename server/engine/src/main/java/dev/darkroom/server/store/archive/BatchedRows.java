package dev.darkroom.server.store.archive;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts rows into a table, many at once. */
final class BatchedRows implements Rows.Taker {

    private static final int AT_ONCE = 500;

    private final PreparedStatement insert;
    private final List<Table.Column> columns;
    private final boolean isPostgresql;
    private final Steps steps;
    private int waiting;

    BatchedRows(PreparedStatement insert, List<Table.Column> columns, boolean isPostgresql, Steps steps) {
        this.insert = insert;
        this.columns = columns;
        this.isPostgresql = isPostgresql;
        this.steps = steps;
    }

    @Override
    public void take(@Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            columns.get(i).kind().bind(insert, i + 1, values[i], isPostgresql);
        }
        insert.addBatch();
        waiting++;
        if (waiting == AT_ONCE) {
            end();
        }
        steps.one();
    }

    /** Puts in what is still waiting. */
    void end() throws SQLException {
        insert.executeBatch();
        waiting = 0;
    }
}
