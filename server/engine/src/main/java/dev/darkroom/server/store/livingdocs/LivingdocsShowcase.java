package dev.darkroom.server.store.livingdocs;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.spi.Showcase;
import dev.darkroom.server.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Imports with what became of their pictures. */
final class LivingdocsShowcase implements Showcase {

    private static final int MAX_IMAGES = 12;

    private final Jdbi jdbi;

    LivingdocsShowcase(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String title() {
        return "Imports";
    }

    private record Row(String id, String system, String state, String startedAt) {}

    @Override
    public List<Exhibit> some(int limit) {
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT * FROM livingdocs_import ORDER BY started_at DESC LIMIT :limit")
                .bind("limit", limit)
                .scanResultSet(readable((rows, context) -> new Row(
                        rows.getString("id"),
                        rows.getString("system_name"),
                        rows.getString("state"),
                        Columns.time(rows, "started_at").toString())))
                .list()
                .stream()
                .map(row -> exhibit(handle, row))
                .toList());
    }

    private static Exhibit exhibit(Handle handle, Row row) {
        List<Frame> frames = handle.createQuery("""
                        SELECT p.title, p.status, p.reason, m.picture_id
                        FROM livingdocs_import_picture p LEFT JOIN livingdocs_medium m ON m.id = p.media_id
                        WHERE p.import_id = :id ORDER BY p.position LIMIT :limit
                        """)
                .bind("id", row.id())
                .bind("limit", MAX_IMAGES)
                .scanResultSet(readable(LivingdocsShowcase::frame))
                .list();
        return new Exhibit(
                "Import " + row.id(),
                List.of("from " + row.system(), "state " + row.state(), "started at " + row.startedAt()),
                frames);
    }

    private static Frame frame(ResultSet rows, StatementContext context) throws SQLException {
        String status = rows.getString("status");
        String reason = rows.getString("reason");
        return new Frame(
                Columns.idOrNull(rows, "picture_id"),
                rows.getString("title") + ": " + (status == null ? "waits" : status)
                        + (reason == null ? "" : ", " + reason),
                List.of());
    }
}
