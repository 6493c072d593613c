package dev.darkroom.tests.toy.server;

import dev.darkroom.server.spi.Credentials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets in memory; they never end. */
final class HandedOut implements Credentials {

    private final Map<List<String>, Grant> grants = new ConcurrentHashMap<>();

    @Override
    public Optional<Grant> find(String provider, String scheme, String secret) {
        return Optional.ofNullable(grants.get(List.of(provider, scheme, secret)));
    }

    @Override
    public boolean hasExpired(Grant grant) {
        return false;
    }

    @Override
    public void grant(String provider, String scheme, String secret, Grant grant) {
        grants.put(List.of(provider, scheme, secret), grant);
    }
}
