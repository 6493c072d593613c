package dev.darkroom.server.store.imagemonkey;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.spi.Showcase;
import dev.darkroom.server.store.Columns;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Donations with their labels and votes. */
final class ImageMonkeyShowcase implements Showcase {

    private final Jdbi jdbi;

    ImageMonkeyShowcase(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String title() {
        return "Donations";
    }

    @Override
    public List<Exhibit> some(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT d.*, EXISTS (SELECT 1 FROM imagemonkey_locked_donation WHERE donation_id = d.id) AS is_locked
                        FROM imagemonkey_donation d ORDER BY d.sequence DESC LIMIT :limit
                        """)
                .bind("limit", limit)
                .scanResultSet(readable((rows, context) -> new Exhibit(
                        rows.getString("label"),
                        List.of(
                                rows.getInt("num_yes") + " yes, " + rows.getInt("num_no") + " no",
                                rows.getBoolean("is_locked") ? "waits for release" : "released"),
                        List.of(new Frame(Columns.id(rows, "picture_id"), rows.getString("id"), List.of())))))
                .list());
    }
}
