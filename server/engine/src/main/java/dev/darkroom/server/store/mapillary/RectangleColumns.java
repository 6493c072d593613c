package dev.darkroom.server.store.mapillary;

import dev.darkroom.server.provider.mapillary.domain.Rectangle;
import dev.darkroom.server.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.Update;

/** A rectangle in the four columns that every table of rectangles has. */
final class RectangleColumns {

    /** For the list of columns of an {@code INSERT}. */
    static final String NAMES = "x_min, y_min, x_max, y_max";

    /** For the list of values of an {@code INSERT}. */
    static final String VALUES = ":left, :top, :right, :bottom";

    private RectangleColumns() {}

    static Update bind(Update insert, Rectangle rectangle) {
        return insert.bind("left", rectangle.left())
                .bind("top", rectangle.top())
                .bind("right", rectangle.right())
                .bind("bottom", rectangle.bottom());
    }

    /** @throws IllegalArgumentException if a side is nowhere */
    static Rectangle read(ResultSet rows) throws SQLException {
        return new Rectangle(side(rows, "x_min"), side(rows, "y_min"), side(rows, "x_max"), side(rows, "y_max"));
    }

    private static double side(ResultSet rows, String column) throws SQLException {
        double side = Columns.number(rows, column);
        if (!Double.isFinite(side)) {
            throw new IllegalArgumentException(column + " is no number");
        }
        return side;
    }
}
