package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.Remark;
import dev.darkroom.server.provider.procore.Remarks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The table {@code procore_remark}. */
final class JdbcRemarks implements Remarks {

    private final Jdbi jdbi;

    JdbcRemarks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(long photo, Remark remark) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO procore_remark (id, photo_id, person_id, body, created_at)
                        VALUES (:id, :photo, :person, :body, :createdAt)
                        """)
                .bind("id", remark.id())
                .bind("photo", photo)
                .bind("person", remark.by().id())
                .bind("body", remark.body())
                .bind("createdAt", remark.createdAt())
                .execute());
    }

    @Override
    public Map<Long, List<Remark>> on(Collection<Long> photos) {
        Map<Long, List<Remark>> remarks = new HashMap<>();
        if (!photos.isEmpty()) {
            jdbi.useHandle(handle -> handle.createQuery("""
                            SELECT r.photo_id, r.id, r.body, r.created_at,
                                u.id AS person_id, u.login, u.name AS person_name
                            FROM procore_remark r JOIN procore_person u ON u.id = r.person_id
                            WHERE r.photo_id IN (<photos>) ORDER BY r.photo_id, r.created_at, r.id
                            """)
                    .bindList("photos", List.copyOf(photos))
                    .map((rows, context) -> Map.entry(
                            rows.getLong("photo_id"),
                            new Remark(
                                    rows.getLong("id"),
                                    rows.getString("body"),
                                    Rows.time(rows, "created_at"),
                                    Rows.person(rows))))
                    .forEach(entry -> remarks.computeIfAbsent(entry.getKey(), photo -> new ArrayList<>())
                            .add(entry.getValue())));
        }
        return remarks;
    }
}
