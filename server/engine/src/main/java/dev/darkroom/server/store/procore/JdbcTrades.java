package dev.darkroom.server.store.procore;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.procore.domain.SearchText;
import dev.darkroom.server.provider.procore.domain.Trade;
import dev.darkroom.server.provider.procore.domain.Trades;
import dev.darkroom.server.store.Columns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables {@code procore_trade} and {@code procore_photo_trade}. */
final class JdbcTrades implements Trades {

    private final Jdbi jdbi;

    JdbcTrades(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(long company, Trade trade) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO procore_trade (id, company_id, name, folded_name, active, updated_at)
                        VALUES (:id, :company, :name, :folded, :active, :updatedAt)
                        """)
                .bind("id", trade.id())
                .bind("company", company)
                .bind("name", trade.name())
                .bind("folded", SearchText.folded(trade.name()))
                .bind("active", trade.active())
                .bind("updatedAt", trade.updatedAt())
                .execute());
    }

    @Override
    public Set<Long> known(long company, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id FROM procore_trade WHERE company_id = :company AND id IN (<ids>)")
                .bind("company", company)
                .bindList("ids", List.copyOf(ids))
                .mapTo(Long.class)
                .collect(Collectors.toSet()));
    }

    @Override
    public void assign(long photo, Collection<Long> trades) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM procore_photo_trade WHERE photo_id = :photo")
                    .bind("photo", photo)
                    .execute();
            if (!trades.isEmpty()) {
                PreparedBatch batch = handle.prepareBatch(
                        "INSERT INTO procore_photo_trade (photo_id, trade_id) VALUES (:photo, :trade)");
                trades.forEach(
                        trade -> batch.bind("photo", photo).bind("trade", trade).add());
                batch.execute();
            }
        });
    }

    @Override
    public Map<Long, List<Trade>> of(Collection<Long> photos) {
        Map<Long, List<Trade>> trades = new HashMap<>();
        if (!photos.isEmpty()) {
            jdbi.useHandle(handle -> handle.createQuery("""
                            SELECT p.photo_id, c.id, c.name, c.active, c.updated_at FROM procore_photo_trade p
                            JOIN procore_trade c ON c.id = p.trade_id
                            WHERE p.photo_id IN (<photos>) ORDER BY p.photo_id, c.id
                            """)
                    .bindList("photos", List.copyOf(photos))
                    .scanResultSet(readable((rows, context) -> Map.entry(
                            rows.getLong("photo_id"),
                            new Trade(
                                    rows.getLong("id"),
                                    rows.getString("name"),
                                    rows.getBoolean("active"),
                                    Columns.time(rows, "updated_at")))))
                    .forEach(entry -> trades.computeIfAbsent(entry.getKey(), photo -> new ArrayList<>())
                            .add(entry.getValue())));
        }
        return trades;
    }
}
