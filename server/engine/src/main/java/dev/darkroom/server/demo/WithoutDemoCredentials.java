package dev.darkroom.server.demo;

import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.Provider;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Secrets without those that stand in everybody's documents. Safe for use by several threads. */
public final class WithoutDemoCredentials implements Credentials {

    private final Credentials all;
    private final Set<Secret> known;

    /**
     * Takes them away.
     *
     * @param all the secrets that were handed out
     * @param providers whose demo data they are
     */
    public WithoutDemoCredentials(Credentials all, Collection<? extends Provider> providers) {
        this.all = all;
        Collecting collecting = new Collecting();
        providers.forEach(provider -> provider.demoCredentials(collecting));
        this.known = Set.copyOf(collecting.secrets);
    }

    @Override
    public Optional<Grant> find(String provider, String scheme, String secret) {
        return known.contains(new Secret(provider, scheme, secret))
                ? Optional.empty()
                : all.find(provider, scheme, secret);
    }

    @Override
    public boolean hasExpired(Grant grant) {
        return all.hasExpired(grant);
    }

    @Override
    public void grant(String provider, String scheme, String secret, Grant grant) {
        all.grant(provider, scheme, secret, grant);
    }

    private record Secret(String provider, String scheme, String text) {}

    private static final class Collecting implements Credentials {

        private final Set<Secret> secrets = new HashSet<>();

        @Override
        public Optional<Grant> find(String provider, String scheme, String secret) {
            return Optional.empty();
        }

        @Override
        public boolean hasExpired(Grant grant) {
            return false;
        }

        @Override
        public void grant(String provider, String scheme, String secret, Grant grant) {
            secrets.add(new Secret(provider, scheme, secret));
        }
    }
}
