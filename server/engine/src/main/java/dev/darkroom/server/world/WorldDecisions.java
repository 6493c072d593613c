package dev.darkroom.server.world;

import dev.darkroom.server.spi.DecisionPolicies;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When the decisions of one world are taken by themselves. Safe for use by several threads. */
public final class WorldDecisions implements DecisionPolicies {

    private final Clock clock;
    private final Map<String, DecisionPolicy> policies = new ConcurrentHashMap<>();

    /** @param clock the time of the world */
    WorldDecisions(Clock clock) {
        this.clock = clock;
    }

    /** What was said; empty where nothing was. */
    public Optional<DecisionPolicy> policy(String provider, String kind) {
        return Optional.ofNullable(policies.get(key(provider, kind)));
    }

    /** Says when. */
    public void set(String provider, String kind, DecisionPolicy policy) {
        policies.put(key(provider, kind), policy);
    }

    void clear() {
        policies.clear();
    }

    @Override
    public boolean isDue(String provider, String kind, String id, Instant since) {
        DecisionPolicy policy = policies.get(key(provider, kind));
        return policy != null && policy.isDue(id, since, clock.instant());
    }

    @Override
    public boolean isByHand(String provider, String kind) {
        DecisionPolicy policy = policies.get(key(provider, kind));
        return policy != null && policy.mode() == DecisionPolicy.Mode.BY_HAND;
    }

    private static String key(String provider, String kind) {
        return provider + " " + kind;
    }
}
