package dev.darkroom.server.store;

import dev.darkroom.server.library.Digests;
import dev.darkroom.server.provider.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The table {@code access_grant}. Secrets are kept as SHA-256 only, and found by it. */
public final class JdbcCredentials implements Credentials {

    private final Jdbi jdbi;

    /** Works on a database. */
    public JdbcCredentials(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Grant> find(String provider, String scheme, String secret) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT account, client, realm, scopes FROM access_grant
                        WHERE provider = :provider AND scheme = :scheme AND secret_sha256 = :secret
                        """)
                .bind("provider", provider)
                .bind("scheme", scheme)
                .bind("secret", sha256(secret))
                .map((rows, context) -> new Grant(
                        rows.getString("account"),
                        rows.getString("client"),
                        rows.getString("realm"),
                        scopes(rows.getString("scopes"))))
                .findOne());
    }

    @Override
    public void grant(String provider, String scheme, String secret, Grant grant) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO access_grant (provider, scheme, secret_sha256, account, client, realm, scopes)
                        VALUES (:provider, :scheme, :secret, :account, :client, :realm, :scopes)
                        ON CONFLICT (provider, scheme, secret_sha256) DO UPDATE
                        SET account = :account, client = :client, realm = :realm, scopes = :scopes
                        """)
                .bind("provider", provider)
                .bind("scheme", scheme)
                .bind("secret", sha256(secret))
                .bind("account", grant.account())
                .bind("client", grant.client())
                .bind("realm", grant.realm())
                .bind("scopes", String.join(" ", grant.scopes()))
                .execute());
    }

    private static Set<String> scopes(String text) {
        return text.isBlank() ? Set.of() : Set.of(text.split(" "));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
