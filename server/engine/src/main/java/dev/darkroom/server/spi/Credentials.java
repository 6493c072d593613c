package dev.darkroom.server.spi;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The secrets that were handed out. Safe for use by several threads. */
public interface Credentials {

    /**
     * What a secret stands for.
     *
     * @param account whom it was given to
     * @param client the application it belongs to
     * @param tenant the part of the provider's world it opens
     * @param scopes what it allows
     * @param expiresAt when it ends; null for never
     */
    record Grant(
            @Nullable String account,
            @Nullable String client,
            @Nullable String tenant,
            Set<String> scopes,
            @Nullable Instant expiresAt) {

        /** One that does not end. */
        public Grant(@Nullable String account, @Nullable String client, @Nullable String tenant, Set<String> scopes) {
            this(account, client, tenant, scopes, null);
        }
    }

    /**
     * Looks a secret up.
     *
     * @param provider the provider it is shown to
     * @param scheme the security scheme of the provider's document
     * @param secret what the caller sent
     */
    Optional<Grant> find(String provider, String scheme, String secret);

    /** Whether a grant has ended. */
    boolean hasExpired(Grant grant);

    /** Hands a secret out; an existing one gets another meaning. */
    void grant(String provider, String scheme, String secret, Grant grant);
}
