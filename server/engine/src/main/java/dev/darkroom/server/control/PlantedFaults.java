package dev.darkroom.server.control;

import dev.darkroom.server.api.control.model.FaultKind;
import dev.darkroom.server.api.control.model.NewFault;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.fault.Faults;
import dev.darkroom.server.fault.PlannedFault;
import dev.darkroom.server.spi.Provider;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plants faults that testers ask for, once it is clear that they mean something. Safe for use by several threads. */
public final class PlantedFaults {

    private final int maximum = Contract.load(ControlPlane.NAME)
            .property("FaultList", "faults")
            .path("maxItems")
            .asInt();
    private final Supplier<Faults> faults;
    private final Set<String> providers;
    private final Supplier<UUID> ids;

    /**
     * Plants faults.
     *
     * @param faults those of the world that is called
     * @param providers whose calls can fail
     * @param ids new ids of faults
     */
    public PlantedFaults(Supplier<Faults> faults, Collection<Provider> providers, Supplier<UUID> ids) {
        this.faults = faults;
        this.providers = providers.stream().map(Provider::name).collect(Collectors.toUnmodifiableSet());
        this.ids = ids;
    }

    /** The oldest first. */
    List<PlannedFault> all() {
        return faults.get().all();
    }

    /** Plants one; failures are those of the control plane. */
    PlannedFault plant(NewFault wanted) {
        PlannedFault fault = new PlannedFault(ids.get(), calls(wanted), effect(wanted));
        if (!faults.get().plant(fault, maximum)) {
            throw ControlErrors.failure(409, "There are " + maximum + " faults already; remove some first.");
        }
        return fault;
    }

    /** Removes one; failures are those of the control plane. */
    void remove(UUID id) {
        if (!faults.get().remove(id)) {
            throw ControlErrors.failure(404, "There is no fault " + id + ".");
        }
    }

    void clear() {
        faults.get().clear();
    }

    private PlannedFault.Calls calls(NewFault wanted) {
        String provider = wanted.provider();
        String operation = wanted.operation();
        if (provider != null && !providers.contains(provider)) {
            throw ControlErrors.refused("provider", "There is no provider " + provider + ".");
        }
        if (operation != null
                && (provider == null ? providers : Set.of(provider)).stream().noneMatch(has(operation))) {
            throw ControlErrors.refused(
                    "operation",
                    "There is no operation " + operation + (provider == null ? "." : " of " + provider + "."));
        }
        int first = Objects.requireNonNull(wanted.firstCall());
        Integer last = wanted.lastCall();
        if (last != null && last < first) {
            throw ControlErrors.refused("last_call", "It is before the first call.");
        }
        return new PlannedFault.Calls(provider, operation, first, last, Objects.requireNonNull(wanted.probability()));
    }

    private static Predicate<String> has(String operation) {
        return provider ->
                Contract.load(provider).operations().stream().map(Operation::id).anyMatch(operation::equals);
    }

    private static PlannedFault.Effect effect(NewFault wanted) {
        FaultKind kind = wanted.kind();
        PlannedFault.Effect effect;
        if (kind.equals(FaultKind.STATUS)) {
            effect = new PlannedFault.Status(needed(wanted.status(), "status", kind), wanted.retryAfterSeconds());
        } else if (kind.equals(FaultKind.DELAY)) {
            Integer spread = wanted.delaySpreadMillis();
            effect = new PlannedFault.Delay(
                    needed(wanted.delayMillis(), "delay_millis", kind), spread == null ? 0 : spread);
        } else if (kind.equals(FaultKind.TRUNCATE)) {
            effect = new PlannedFault.Truncate(needed(wanted.afterBytes(), "after_bytes", kind));
        } else if (kind.equals(FaultKind.RATE_LIMIT)) {
            effect = new PlannedFault.RateLimit(
                    needed(wanted.limit(), "limit", kind), needed(wanted.windowSeconds(), "window_seconds", kind));
        } else {
            effect = new PlannedFault.Reset();
        }
        only(kind, FaultKind.STATUS, "status", wanted.status());
        only(kind, FaultKind.STATUS, "retry_after_seconds", wanted.retryAfterSeconds());
        only(kind, FaultKind.DELAY, "delay_millis", wanted.delayMillis());
        only(kind, FaultKind.DELAY, "delay_spread_millis", wanted.delaySpreadMillis());
        only(kind, FaultKind.TRUNCATE, "after_bytes", wanted.afterBytes());
        only(kind, FaultKind.RATE_LIMIT, "limit", wanted.limit());
        only(kind, FaultKind.RATE_LIMIT, "window_seconds", wanted.windowSeconds());
        return effect;
    }

    private static <T> T needed(@Nullable T value, String member, FaultKind kind) {
        if (value == null) {
            throw ControlErrors.refused(member, "A fault of kind " + kind + " needs it.");
        }
        return value;
    }

    private static void only(FaultKind kind, FaultKind owner, String member, @Nullable Object value) {
        if (value != null && !kind.equals(owner)) {
            throw ControlErrors.refused(member, "A fault of kind " + kind + " does not have it.");
        }
    }
}
