package dev.darkroom.server.store.imagemonkey;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.imagemonkey.domain.Donation;
import dev.darkroom.server.provider.imagemonkey.domain.Donations;
import dev.darkroom.server.store.Columns;
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

/** The tables {@code imagemonkey_label}, {@code imagemonkey_donation} and {@code imagemonkey_report}. */
public final class JdbcDonations implements Donations {

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

    /** Rows are read as they are needed; no LIMIT, as it would count those that cannot be read. */
    private static Optional<Donation> nearest(Handle handle, int place, String side, String order) {
        return handle.createQuery("SELECT * FROM imagemonkey_donation WHERE sequence " + side
                        + " :place ORDER BY sequence " + order)
                .bind("place", place)
                .scanResultSet(readable(JdbcDonations::donation))
                .findFirst();
    }

    @Override
    public List<Donation> labelled(Collection<String> labels) {
        if (labels.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM imagemonkey_donation WHERE label IN (<labels>) ORDER BY sequence")
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
