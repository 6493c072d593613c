package dev.darkroom.junit;

import dev.darkroom.client.control.model.FaultKind;
import dev.darkroom.client.control.model.NewFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads {@link Fault}. */
final class AnnotatedFaults {

    private AnnotatedFaults() {}

    /** Those of a test, of its class, and of the classes around it, in this order. */
    static List<Fault> of(ExtensionContext context) {
        List<Fault> faults = new ArrayList<>();
        for (Optional<ExtensionContext> place = Optional.of(context);
                place.isPresent();
                place = place.get().getParent()) {
            place.get()
                    .getElement()
                    .ifPresent(element ->
                            faults.addAll(AnnotationSupport.findRepeatableAnnotations(element, Fault.class)));
        }
        return faults;
    }

    /** @throws IllegalArgumentException if it does not say in which one way calls fail */
    static NewFault planted(Fault fault) {
        List<FaultKind> kinds = new ArrayList<>();
        add(kinds, FaultKind.STATUS, fault.status() != 0);
        add(kinds, FaultKind.DELAY, fault.delayMillis() >= 0);
        add(kinds, FaultKind.RESET, fault.reset());
        add(kinds, FaultKind.TRUNCATE, fault.truncateAfter() >= 0);
        add(kinds, FaultKind.RATE_LIMIT, fault.limit() >= 0);
        if (kinds.size() != 1) {
            throw new IllegalArgumentException("a @Fault says in one way how calls fail, and this one in "
                    + (kinds.isEmpty() ? "none" : "several: " + kinds) + ": " + fault);
        }
        return NewFault.builder()
                .kind(kinds.get(0))
                .provider(fault.provider().isEmpty() ? null : fault.provider())
                .operation(fault.operation().isEmpty() ? null : fault.operation())
                .firstCall(fault.firstCall())
                .lastCall(fault.lastCall() == 0 ? null : fault.lastCall())
                .probability(fault.probability())
                .status(set(fault.status(), 1))
                .retryAfterSeconds(set(fault.retryAfterSeconds(), 0))
                .delayMillis(set(fault.delayMillis(), 0))
                .afterBytes(fault.truncateAfter() < 0 ? null : fault.truncateAfter())
                .limit(set(fault.limit(), 0))
                .windowSeconds(fault.limit() < 0 ? null : fault.windowSeconds())
                .build();
    }

    private static void add(List<FaultKind> kinds, FaultKind kind, boolean meant) {
        if (meant) {
            kinds.add(kind);
        }
    }

    private static @Nullable Integer set(int value, int least) {
        return value < least ? null : value;
    }
}
