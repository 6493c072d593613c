package dev.darkroom.server.store.archive;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of tables, wherever they come from. */
interface Rows {

    /** Takes one row. */
    interface Taker {

        /**
         * Takes it.
         *
         * @param values in the order of the table's columns
         */
        void take(@Nullable Object[] values) throws IOException, SQLException;
    }

    /** The tables, each behind those that it refers to. */
    List<Table> tables() throws IOException, SQLException;

    /** Hands over all rows of a table, sorted by their keys. */
    void each(Table table, Taker taker) throws IOException, SQLException;
}
