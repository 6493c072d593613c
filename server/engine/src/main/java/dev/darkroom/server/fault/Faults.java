package dev.darkroom.server.fault;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.spi.Provider;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The faults that are planted; without any, a call costs the look at an empty list. Safe for use by several threads. */
public final class Faults {

    private final List<PlannedFault> planted = new CopyOnWriteArrayList<>();
    private final DoubleSupplier random;
    private final LongSupplier nanos;

    /**
     * None yet.
     *
     * @param random numbers from 0 to below 1, for probabilities
     * @param nanos a time in nanoseconds that never goes back
     */
    public Faults(DoubleSupplier random, LongSupplier nanos) {
        this.random = random;
        this.nanos = nanos;
    }

    /**
     * What is to happen to a call.
     *
     * @param effect how it fails; null when it is to go on
     * @param allowance how the limit stands that it counts for; null when it is not limited
     */
    public record Outcome(PlannedFault.@Nullable Effect effect, PlannedFault.@Nullable Allowance allowance) {}

    private static final Outcome NOTHING = new Outcome(null, null);
    private static final int TOO_MANY_REQUESTS = 429;

    /**
     * What is to happen to a call.
     *
     * @param provider whose call it is; null when that is nobody's
     * @param operation what is asked for; null for what there is not
     */
    public Outcome next(@Nullable Provider provider, @Nullable Operation operation) {
        if (planted.isEmpty() || provider == null || operation == null) {
            return NOTHING;
        }
        PlannedFault.Allowance scarcest = null;
        for (PlannedFault fault : planted) {
            PlannedFault.Effect effect = fault.isAbout(provider, operation)
                    ? fault.strike(random, nanos).orElse(null)
                    : null;
            if (effect instanceof PlannedFault.Allowance allowance) {
                if (allowance.isExceeded()) {
                    return new Outcome(
                            new PlannedFault.Status(TOO_MANY_REQUESTS, allowance.secondsLeft()),
                            new PlannedFault.Allowance(allowance.calls(), 0, allowance.secondsLeft()));
                }
                scarcest = scarcest == null || allowance.remaining() < scarcest.remaining() ? allowance : scarcest;
            } else if (effect != null) {
                return new Outcome(effect, scarcest);
            }
        }
        return new Outcome(null, scarcest);
    }

    /**
     * Plants one behind those that there are.
     *
     * @return false if there are as many already
     */
    public synchronized boolean plant(PlannedFault fault, int maximum) {
        return planted.size() < maximum && planted.add(fault);
    }

    /** The oldest first. */
    public List<PlannedFault> all() {
        return List.copyOf(planted);
    }

    /** Removes one; false if there is none. */
    public boolean remove(UUID id) {
        return planted.removeIf(fault -> fault.id().equals(id));
    }

    /** Removes all. */
    public void clear() {
        planted.clear();
    }
}
