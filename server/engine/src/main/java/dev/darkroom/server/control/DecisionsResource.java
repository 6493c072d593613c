package dev.darkroom.server.control;

import dev.darkroom.server.api.control.DecisionsApi;
import dev.darkroom.server.api.control.model.Decision;
import dev.darkroom.server.api.control.model.DecisionList;
import dev.darkroom.server.api.control.model.DecisionMode;
import dev.darkroom.server.api.control.model.DecisionOutcome;
import dev.darkroom.server.api.control.model.DecisionSetting;
import dev.darkroom.server.api.control.model.PendingDecision;
import dev.darkroom.server.api.control.model.SetDecisionParameters;
import dev.darkroom.server.api.control.model.TakeDecisionParameters;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.world.DecisionPolicy;
import dev.darkroom.server.world.WorldDecisions;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows what waits for people of the providers, and decides in their place. */
final class DecisionsResource implements DecisionsApi {

    private final int maximum = Contract.load(ControlPlane.NAME)
            .property("Decision", "pending")
            .path("maxItems")
            .asInt();
    private final List<Owned> all;
    private final Supplier<WorldDecisions> policies;

    private record Owned(String provider, dev.darkroom.server.spi.Decision decision) {}

    DecisionsResource(Collection<Provider> providers, Supplier<WorldDecisions> policies) {
        this.all = providers.stream()
                .flatMap(provider -> provider.decisions().stream().map(each -> new Owned(provider.name(), each)))
                .toList();
        this.policies = policies;
    }

    @Override
    public ListDecisionsResponse listDecisions() {
        return ListDecisionsResponse.ok(DecisionList.builder()
                .decisions(all.stream().map(this::shown).toList())
                .build());
    }

    @Override
    public SetDecisionResponse setDecision(SetDecisionParameters parameters, DecisionSetting wanted) {
        Owned owned = find(parameters.provider(), parameters.kind());
        DecisionMode mode = wanted.mode();
        Long amount = wanted.amount();
        boolean counts = mode.equals(DecisionMode.AFTER_READS) || mode.equals(DecisionMode.AFTER_MILLIS);
        if (counts && amount == null) {
            throw ControlErrors.refused("amount", "The mode " + mode + " needs it.");
        }
        if (!counts && amount != null) {
            throw ControlErrors.refused("amount", "The mode " + mode + " does not have it.");
        }
        if (counts && !owned.decision().isDecidedLater()) {
            throw ControlErrors.refused("mode", "These are decided by hand or at once.");
        }
        policies.get()
                .set(
                        owned.provider(),
                        owned.decision().kind(),
                        new DecisionPolicy(mode(mode), amount == null ? 0 : amount));
        return SetDecisionResponse.ok(shown(owned));
    }

    @Override
    public TakeDecisionResponse takeDecision(TakeDecisionParameters parameters, DecisionOutcome wanted) {
        Owned owned = find(parameters.provider(), parameters.kind());
        if (!owned.decision().outcomes().contains(wanted.outcome())) {
            throw ControlErrors.refused(
                    "outcome", "It is one of " + owned.decision().outcomes() + ".");
        }
        if (!owned.decision().decide(parameters.pendingId(), wanted.outcome())) {
            throw ControlErrors.failure(404, "Nothing with the id " + parameters.pendingId() + " waits.");
        }
        return TakeDecisionResponse.noContent();
    }

    private Owned find(String provider, String kind) {
        return all.stream()
                .filter(owned -> owned.provider().equals(provider)
                        && owned.decision().kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> ControlErrors.failure(
                        404, "The provider " + provider + " has no decisions about " + kind + "."));
    }

    private static DecisionPolicy.Mode mode(DecisionMode mode) {
        return DecisionPolicy.Mode.valueOf(mode.value().toUpperCase(Locale.ROOT));
    }

    private Decision shown(Owned owned) {
        DecisionPolicy policy =
                policies.get().policy(owned.provider(), owned.decision().kind()).orElse(null);
        return Decision.builder()
                .provider(owned.provider())
                .kind(owned.decision().kind())
                .outcomes(owned.decision().outcomes())
                .mode(shown(policy, owned.decision().isDecidedLater()))
                .amount(policy == null || policy.amount() == 0 ? null : policy.amount())
                .pending(owned.decision().pending(maximum).stream()
                        .map(pending -> PendingDecision.builder()
                                .id(pending.id())
                                .about(pending.about())
                                .since(pending.since().atOffset(ZoneOffset.UTC))
                                .build())
                        .toList())
                .build();
    }

    /** Where nothing was said, what can wait waits, and what others see at once is decided at once. */
    private static DecisionMode shown(@Nullable DecisionPolicy policy, boolean isDecidedLater) {
        if (policy == null) {
            return isDecidedLater ? DecisionMode.BY_HAND : DecisionMode.AT_ONCE;
        }
        return switch (policy.mode()) {
            case BY_HAND -> DecisionMode.BY_HAND;
            case AT_ONCE -> DecisionMode.AT_ONCE;
            case AFTER_READS -> DecisionMode.AFTER_READS;
            case AFTER_MILLIS -> DecisionMode.AFTER_MILLIS;
        };
    }
}
