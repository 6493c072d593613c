package dev.darkroom.server.store.monk;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.spi.Showcase;
import dev.darkroom.server.store.Columns;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Inspections with their images and tasks. */
final class MonkShowcase implements Showcase {

    private static final int MAX_IMAGES = 12;

    private final Jdbi jdbi;

    MonkShowcase(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String title() {
        return "Inspections";
    }

    private record Row(String id, String facts) {}

    @Override
    public List<Exhibit> some(int limit) {
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT * FROM monk_inspection ORDER BY sequence DESC LIMIT :limit")
                .bind("limit", limit)
                .scanResultSet(readable((rows, context) ->
                        new Row(rows.getString("id"), "opened at " + Columns.time(rows, "created_at"))))
                .list()
                .stream()
                .map(row -> exhibit(handle, row))
                .toList());
    }

    private static Exhibit exhibit(Handle handle, Row row) {
        List<String> facts = new ArrayList<>(List.of(row.facts()));
        facts.addAll(
                handle.createQuery("SELECT name, status FROM monk_task WHERE inspection_id = :id ORDER BY sequence")
                        .bind("id", row.id())
                        .map((rows, context) -> "task " + rows.getString("name") + ": " + rows.getString("status"))
                        .list());
        List<Frame> frames = handle.createQuery("""
                        SELECT picture_id, COALESCE(name, id) AS caption FROM monk_image
                        WHERE inspection_id = :id ORDER BY sequence LIMIT :limit
                        """)
                .bind("id", row.id())
                .bind("limit", MAX_IMAGES)
                .scanResultSet(readable((rows, context) ->
                        new Frame(Columns.id(rows, "picture_id"), rows.getString("caption"), List.of())))
                .list();
        return new Exhibit("Inspection " + row.id(), facts, frames);
    }
}
