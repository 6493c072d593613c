package dev.darkroom.server.store.procore;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.spi.Showcase;
import dev.darkroom.server.store.Columns;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Albums with their images. */
final class ProcoreShowcase implements Showcase {

    private static final int MAX_IMAGES = 12;

    private final Jdbi jdbi;

    ProcoreShowcase(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String title() {
        return "Albums";
    }

    private record Row(long id, String name, String project) {}

    @Override
    public List<Exhibit> some(int limit) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        SELECT a.id, a.name, p.name AS project FROM procore_album a
                        JOIN procore_project p ON p.id = a.project_id ORDER BY a.id DESC LIMIT :limit
                        """)
                .bind("limit", limit)
                .scanResultSet(readable((rows, context) ->
                        new Row(rows.getLong("id"), rows.getString("name"), rows.getString("project"))))
                .list()
                .stream()
                .map(row -> exhibit(handle, row))
                .toList());
    }

    private static Exhibit exhibit(Handle handle, Row row) {
        List<Frame> frames = handle.createQuery("""
                        SELECT picture_id, filename FROM procore_photo
                        WHERE album_id = :id AND deleted_at IS NULL ORDER BY created_at, id LIMIT :limit
                        """)
                .bind("id", row.id())
                .bind("limit", MAX_IMAGES)
                .scanResultSet(readable((rows, context) ->
                        new Frame(Columns.id(rows, "picture_id"), rows.getString("filename"), List.of())))
                .list();
        return new Exhibit(row.name(), List.of("album " + row.id() + " of " + row.project()), frames);
    }
}
