package dev.darkroom.server.store.mapillary;

import dev.darkroom.server.provider.mapillary.domain.Rectangle;
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

    static Rectangle read(ResultSet rows) throws SQLException {
        return new Rectangle(
                rows.getDouble("x_min"), rows.getDouble("y_min"), rows.getDouble("x_max"), rows.getDouble("y_max"));
    }
}
