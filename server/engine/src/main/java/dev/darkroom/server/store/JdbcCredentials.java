package dev.darkroom.server.store;

import dev.darkroom.server.library.Digests;
import dev.darkroom.server.spi.CredentialStore;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table {@code access_grant}. Secrets are kept as SHA-256 only, and found by it. */
public final class JdbcCredentials implements CredentialStore {

    private final Jdbi jdbi;
    private final Clock clock;
    private final ReadRows<Key, Grant> known;

    private record Key(String provider, String scheme, String secretSha256) {}

    /** Works on a database. */
    public JdbcCredentials(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.known = ReadRows.of(jdbi);
    }

    @Override
    public Optional<Grant> find(String provider, String scheme, String secret) {
        Key key = new Key(provider, scheme, sha256(secret));
        return known.find(key, () -> read(key));
    }

    private Optional<Grant> read(Key key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT account, client, realm, scopes, expires_at FROM access_grant
                        WHERE provider = :provider AND scheme = :scheme AND secret_sha256 = :secret
                        """)
                .bind("provider", key.provider())
                .bind("scheme", key.scheme())
                .bind("secret", key.secretSha256())
                .map((rows, context) -> grant(rows))
                .findOne());
    }

    private static Grant grant(ResultSet rows) throws SQLException {
        return new Grant(
                rows.getString("account"),
                rows.getString("client"),
                rows.getString("realm"),
                scopes(rows.getString("scopes")),
                expiresAt(rows));
    }

    @Override
    public Issued issue(String provider, String scheme, String secret, Grant grant) {
        grant(provider, scheme, secret, grant);
        return new Issued(sha256(secret), provider, scheme, grant);
    }

    @Override
    public List<Issued> issued(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM access_grant ORDER BY provider, scheme, secret_sha256 LIMIT :limit")
                .bind("limit", limit)
                .map((rows, context) -> new Issued(
                        rows.getString("secret_sha256"),
                        rows.getString("provider"),
                        rows.getString("scheme"),
                        grant(rows)))
                .list());
    }

    @Override
    public boolean revoke(String provider, String id) {
        boolean existed = jdbi.withHandle(handle ->
                handle.createUpdate("DELETE FROM access_grant WHERE provider = :provider AND secret_sha256 = :id")
                                .bind("provider", provider)
                                .bind("id", id)
                                .execute()
                        > 0);
        known.changed();
        return existed;
    }

    @Override
    public boolean hasExpired(Grant grant) {
        return grant.expiresAt() != null && !clock.instant().isBefore(grant.expiresAt());
    }

    @Override
    public void grant(String provider, String scheme, String secret, Grant grant) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO access_grant
                            (provider, scheme, secret_sha256, account, client, realm, scopes, expires_at)
                        VALUES (:provider, :scheme, :secret, :account, :client, :tenant, :scopes, :expiresAt)
                        ON CONFLICT (provider, scheme, secret_sha256) DO UPDATE
                        SET account = :account, client = :client, realm = :tenant, scopes = :scopes,
                            expires_at = :expiresAt
                        """)
                .bind("provider", provider)
                .bind("scheme", scheme)
                .bind("secret", sha256(secret))
                .bind("account", grant.account())
                .bind("client", grant.client())
                .bind("tenant", grant.tenant())
                .bind("scopes", String.join(" ", grant.scopes()))
                .bind("expiresAt", grant.expiresAt())
                .execute());
        known.changed();
    }

    private static @Nullable Instant expiresAt(ResultSet rows) throws SQLException {
        long millis = rows.getLong("expires_at");
        return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static Set<String> scopes(String text) {
        return text.isBlank() ? Set.of() : Set.of(text.split(" "));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
