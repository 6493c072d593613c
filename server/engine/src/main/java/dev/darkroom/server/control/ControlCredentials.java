package dev.darkroom.server.control;

import dev.darkroom.server.spi.Credentials;
import java.util.Optional;
import java.util.Set;

/** The secrets of all providers, and the control plane's token, which is stored nowhere. Safe for use by several threads. */
public final class ControlCredentials implements Credentials {

    private static final Grant EVERYTHING = new Grant(null, null, null, Set.of());

    private final Credentials providers;
    private final ControlAccess access;

    /** Adds the token to the secrets of the providers. */
    public ControlCredentials(Credentials providers, ControlAccess access) {
        this.providers = providers;
        this.access = access;
    }

    @Override
    public Optional<Grant> find(String provider, String scheme, String secret) {
        return provider.equals(ControlPlane.NAME)
                ? Optional.of(EVERYTHING).filter(grant -> access.isToken(secret))
                : providers.find(provider, scheme, secret);
    }

    @Override
    public boolean hasExpired(Grant grant) {
        return providers.hasExpired(grant);
    }

    @Override
    public void grant(String provider, String scheme, String secret, Grant grant) {
        providers.grant(provider, scheme, secret, grant);
    }
}
