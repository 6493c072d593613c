package dev.darkroom.server.store.mapillary;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.mapillary.domain.Rectangle;
import dev.darkroom.server.spi.Showcase;
import dev.darkroom.server.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Images, of which there are no bytes, with what is blurred and recognized in them. */
final class MapillaryShowcase implements Showcase {

    private static final int MAX_BOXES = 200;

    private final Jdbi jdbi;

    MapillaryShowcase(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String title() {
        return "Images";
    }

    private record Row(String key, List<String> facts) {}

    @Override
    public List<Exhibit> some(int limit) {
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT * FROM mapillary_image ORDER BY image_key LIMIT :limit")
                .bind("limit", limit)
                .scanResultSet(readable(MapillaryShowcase::row))
                .list()
                .stream()
                .map(row -> exhibit(handle, row))
                .toList());
    }

    private static Row row(ResultSet rows, StatementContext context) throws SQLException {
        String owner = rows.getString("owner");
        return new Row(
                rows.getString("image_key"),
                List.of(
                        rows.getBoolean("is_private") ? "private" : "public",
                        owner == null ? "of nobody known" : "of " + owner,
                        "at " + Columns.number(rows, "latitude") + ", " + Columns.number(rows, "longitude")));
    }

    private static Exhibit exhibit(Handle handle, Row row) {
        List<Box> boxes = new ArrayList<>(boxes(
                handle,
                row,
                "SELECT *, CASE WHEN is_pending THEN 'requested' ELSE 'blur' END AS kind FROM mapillary_blur"
                        + " WHERE image_key = :key ORDER BY is_pending, position LIMIT :limit"));
        boxes.addAll(
                boxes(
                        handle,
                        row,
                        "SELECT *, 'object' AS kind FROM mapillary_finding WHERE image_key = :key ORDER BY position LIMIT :limit"));
        return new Exhibit(row.key(), row.facts(), List.of(new Frame(null, row.key(), boxes)));
    }

    private static List<Box> boxes(Handle handle, Row row, String query) {
        return handle.createQuery(query)
                .bind("key", row.key())
                .bind("limit", MAX_BOXES)
                .scanResultSet(readable((rows, context) -> {
                    Rectangle area = RectangleColumns.read(rows);
                    return new Box(
                            rows.getString("kind"),
                            rows.getString("type"),
                            area.left(),
                            area.top(),
                            area.right(),
                            area.bottom());
                }))
                .list();
    }
}
