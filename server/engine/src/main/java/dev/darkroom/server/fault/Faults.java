package dev.darkroom.server.fault;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.spi.Provider;
import java.util.List;
import java.util.Optional;
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
     * What is to happen to a call; empty when it is to go on.
     *
     * @param provider whose call it is; null when that is nobody's
     * @param operation what is asked for; null for what there is not
     */
    public Optional<PlannedFault.Effect> next(@Nullable Provider provider, @Nullable Operation operation) {
        if (planted.isEmpty() || provider == null || operation == null) {
            return Optional.empty();
        }
        for (PlannedFault fault : planted) {
            Optional<PlannedFault.Effect> effect =
                    fault.isAbout(provider, operation) ? fault.strike(random, nanos) : Optional.empty();
            if (effect.isPresent()) {
                return effect;
            }
        }
        return Optional.empty();
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
