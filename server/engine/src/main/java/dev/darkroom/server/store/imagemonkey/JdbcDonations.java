package dev.darkroom.server.store.imagemonkey;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.imagemonkey.domain.Donation;
import dev.darkroom.server.provider.imagemonkey.domain.Donations;
import dev.darkroom.server.spi.Decision;
import dev.darkroom.server.store.Columns;
import dev.darkroom.server.store.StoredRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables {@code imagemonkey_label}, {@code imagemonkey_donation}, {@code imagemonkey_report} and {@code imagemonkey_locked_donation}. */
public final class JdbcDonations implements Donations {

    private static final String RELEASED =
            "NOT EXISTS (SELECT 1 FROM imagemonkey_locked_donation WHERE donation_id = imagemonkey_donation.id)";

    private final Jdbi jdbi;

    /** Works on a database. */
    public JdbcDonations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<String> labels() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT name FROM imagemonkey_label ORDER BY position")
                .mapTo(String.class)
                .list());
    }

    @Override
    public void add(Donation donation, String averageHash) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO imagemonkey_donation (id, picture_id, label, num_yes, num_no, average_hash)
                        VALUES (:id, :picture, :label, :yes, :no, :hash)
                        """)
                .bind("id", donation.id())
                .bind("picture", donation.picture())
                .bind("label", donation.label())
                .bind("yes", donation.yes())
                .bind("no", donation.no())
                .bind("hash", averageHash)
                .execute());
    }

    @Override
    public boolean knows(String sha256, String averageHash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM imagemonkey_donation WHERE average_hash = :hash)
                            OR EXISTS (SELECT 1 FROM imagemonkey_donation d JOIN picture p ON p.id = d.picture_id
                                WHERE p.sha256 = :sha256)
                        """)
                .bind("sha256", sha256)
                .bind("hash", averageHash)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Optional<Donation> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM imagemonkey_donation WHERE id = :id")
                .bind("id", id)
                .scanResultSet(readable(JdbcDonations::donation))
                .findOne());
    }

    @Override
    public void lock(UUID id, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO imagemonkey_locked_donation (donation_id, locked_at) VALUES (:id, :at)")
                .bind("id", id)
                .bind("at", at)
                .execute());
    }

    @Override
    public boolean isLocked(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM imagemonkey_locked_donation WHERE donation_id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public List<Decision.Pending> locked(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT l.donation_id, l.locked_at, d.label
                        FROM imagemonkey_locked_donation l JOIN imagemonkey_donation d ON d.id = l.donation_id
                        ORDER BY l.locked_at, l.donation_id LIMIT :limit
                        """)
                .bind("limit", limit)
                .scanResultSet(readable((rows, context) -> new Decision.Pending(
                        rows.getString("donation_id"),
                        "a picture of " + rows.getString("label"),
                        Columns.time(rows, "locked_at"))))
                .list());
    }

    @Override
    public boolean release(UUID id) {
        return jdbi.withHandle(handle -> delete(handle, "imagemonkey_locked_donation", "donation_id", id)) == 1;
    }

    @Override
    public void remove(UUID id) {
        jdbi.useTransaction(handle -> {
            delete(handle, "imagemonkey_locked_donation", "donation_id", id);
            delete(handle, "imagemonkey_report", "donation_id", id);
            delete(handle, "imagemonkey_donation", "id", id);
        });
    }

    private static int delete(Handle handle, String table, String column, UUID id) {
        return handle.createUpdate("DELETE FROM " + table + " WHERE " + column + " = :id")
                .bind("id", id)
                .execute();
    }

    @Override
    public int last() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT COALESCE(MAX(sequence), 0) FROM imagemonkey_donation")
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public Optional<Donation> from(int place) {
        return jdbi.withHandle(
                handle -> nearest(handle, place, ">=", "ASC").or(() -> nearest(handle, place, "<", "DESC")));
    }

    private static Optional<Donation> nearest(Handle handle, int place, String side, String order) {
        return handle.createQuery("SELECT * FROM imagemonkey_donation WHERE sequence " + side + " :place AND "
                        + RELEASED + " ORDER BY sequence " + order + " LIMIT :most")
                .bind("place", place)
                .bind("most", StoredRows.SPARE)
                .scanResultSet(readable(JdbcDonations::donation))
                .findFirst();
    }

    @Override
    public List<Donation> labelled(Collection<String> labels) {
        if (labels.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM imagemonkey_donation WHERE label IN (<labels>) AND "
                                + RELEASED + " ORDER BY sequence")
                        .bindList("labels", List.copyOf(labels))
                        .scanResultSet(readable(JdbcDonations::donation))
                        .list());
    }

    @Override
    public void vote(UUID id, boolean yes) {
        String column = yes ? "num_yes" : "num_no";
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE imagemonkey_donation SET " + column + " = " + column + " + 1 WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    @Override
    public void report(UUID id, String reason, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO imagemonkey_report (donation_id, reason, reported_at)
                        VALUES (:donation, :reason, :at)
                        """)
                .bind("donation", id)
                .bind("reason", reason)
                .bind("at", at)
                .execute());
    }

    private static Donation donation(ResultSet rows, StatementContext context) throws SQLException {
        return new Donation(
                Columns.id(rows, "id"),
                Columns.id(rows, "picture_id"),
                rows.getString("label"),
                rows.getInt("num_yes"),
                rows.getInt("num_no"));
    }
}
