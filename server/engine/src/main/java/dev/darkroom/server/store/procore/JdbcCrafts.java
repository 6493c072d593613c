package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.Craft;
import dev.darkroom.server.provider.procore.Crafts;
import dev.darkroom.server.provider.procore.SearchText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables {@code procore_craft} and {@code procore_photo_craft}. */
final class JdbcCrafts implements Crafts {

    private final Jdbi jdbi;

    JdbcCrafts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(long company, Craft craft) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO procore_craft (id, company_id, name, folded_name, active, updated_at)
                        VALUES (:id, :company, :name, :folded, :active, :updatedAt)
                        """)
                .bind("id", craft.id())
                .bind("company", company)
                .bind("name", craft.name())
                .bind("folded", SearchText.folded(craft.name()))
                .bind("active", craft.active())
                .bind("updatedAt", craft.updatedAt())
                .execute());
    }

    @Override
    public Set<Long> known(long company, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id FROM procore_craft WHERE company_id = :company AND id IN (<ids>)")
                .bind("company", company)
                .bindList("ids", List.copyOf(ids))
                .mapTo(Long.class)
                .collect(Collectors.toSet()));
    }

    @Override
    public void assign(long photo, Collection<Long> crafts) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM procore_photo_craft WHERE photo_id = :photo")
                    .bind("photo", photo)
                    .execute();
            if (!crafts.isEmpty()) {
                PreparedBatch batch = handle.prepareBatch(
                        "INSERT INTO procore_photo_craft (photo_id, craft_id) VALUES (:photo, :craft)");
                crafts.forEach(
                        craft -> batch.bind("photo", photo).bind("craft", craft).add());
                batch.execute();
            }
        });
    }

    @Override
    public Map<Long, List<Craft>> of(Collection<Long> photos) {
        Map<Long, List<Craft>> crafts = new HashMap<>();
        if (!photos.isEmpty()) {
            jdbi.useHandle(handle -> handle.createQuery("""
                            SELECT p.photo_id, c.id, c.name, c.active, c.updated_at FROM procore_photo_craft p
                            JOIN procore_craft c ON c.id = p.craft_id
                            WHERE p.photo_id IN (<photos>) ORDER BY p.photo_id, c.id
                            """)
                    .bindList("photos", List.copyOf(photos))
                    .map((rows, context) -> Map.entry(
                            rows.getLong("photo_id"),
                            new Craft(
                                    rows.getLong("id"),
                                    rows.getString("name"),
                                    rows.getBoolean("active"),
                                    Rows.time(rows, "updated_at"))))
                    .forEach(entry -> crafts.computeIfAbsent(entry.getKey(), photo -> new ArrayList<>())
                            .add(entry.getValue())));
        }
        return crafts;
    }
}
