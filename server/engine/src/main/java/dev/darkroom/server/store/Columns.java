package dev.darkroom.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads columns in which another program may have left anything, as SQLite keeps whatever it is given in any of them. */
public final class Columns {

    private Columns() {}

    /** A number; NaN where there is none. */
    public static double number(ResultSet row, String column) throws SQLException {
        return row.getObject(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
