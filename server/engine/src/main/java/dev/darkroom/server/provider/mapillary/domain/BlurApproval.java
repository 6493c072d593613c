package dev.darkroom.server.provider.mapillary.domain;

import dev.darkroom.server.spi.Decision;
import dev.darkroom.server.spi.DecisionPolicies;
import java.util.List;

/** What moderators do with requests for other blurs. */
public final class BlurApproval implements Decision {

    private static final String PROVIDER = "mapillary";
    private static final String KIND = "blurs";
    private static final String APPROVE = "approve";
    private static final String REJECT = "reject";

    private final ImageBlurs blurs;
    private final DecisionPolicies policies;

    /** Decides about these. */
    public BlurApproval(ImageBlurs blurs, DecisionPolicies policies) {
        this.blurs = blurs;
        this.policies = policies;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> outcomes() {
        return List.of(APPROVE, REJECT);
    }

    @Override
    public List<Pending> pending(int limit) {
        return blurs.requests(limit);
    }

    @Override
    public boolean decide(String id, String outcome) {
        return blurs.settle(id, outcome.equals(APPROVE));
    }

    /** The blurs of an image, once what is due was approved. */
    public BlurState of(String imageKey) {
        BlurState state = blurs.of(imageKey);
        if (state.requestedAt() == null || !policies.isDue(PROVIDER, KIND, imageKey, state.requestedAt())) {
            return state;
        }
        blurs.settle(imageKey, true);
        return blurs.of(imageKey);
    }
}
