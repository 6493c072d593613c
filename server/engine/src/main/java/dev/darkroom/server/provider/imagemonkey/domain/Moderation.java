package dev.darkroom.server.provider.imagemonkey.domain;

import dev.darkroom.server.library.Pictures;
import dev.darkroom.server.spi.Decision;
import dev.darkroom.server.spi.DecisionPolicies;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the provider's own people do with donations before others see them. Unless somebody wants that, all are released at once. */
public final class Moderation implements Decision {

    private static final String PROVIDER = "imagemonkey";
    private static final String KIND = "donations";
    private static final String GOOD = "good";
    private static final String BAD = "bad";

    private final Donations donations;
    private final Pictures pictures;
    private final DecisionPolicies policies;

    /** Decides about these. */
    public Moderation(Donations donations, Pictures pictures, DecisionPolicies policies) {
        this.donations = donations;
        this.pictures = pictures;
        this.policies = policies;
    }

    /** Whether a donation waits for somebody before others see it. */
    public boolean isWanted() {
        return policies.isByHand(PROVIDER, KIND);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> outcomes() {
        return List.of(GOOD, BAD);
    }

    @Override
    public List<Pending> pending(int limit) {
        return donations.locked(limit);
    }

    @Override
    public boolean decide(String id, String outcome) {
        Optional<Donation> donation = id(id).filter(donations::isLocked).flatMap(donations::find);
        if (donation.isEmpty()) {
            return false;
        }
        UUID decided = donation.get().id();
        if (outcome.equals(GOOD)) {
            return donations.release(decided);
        }
        pictures.remove(List.of(donation.get().picture()), () -> donations.remove(decided));
        return true;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isDecidedLater() {
        return false;
    }
}
