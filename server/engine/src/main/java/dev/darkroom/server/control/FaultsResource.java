package dev.darkroom.server.control;

import dev.darkroom.server.api.control.FaultsApi;
import dev.darkroom.server.api.control.model.Fault;
import dev.darkroom.server.api.control.model.FaultKind;
import dev.darkroom.server.api.control.model.FaultList;
import dev.darkroom.server.api.control.model.NewFault;
import dev.darkroom.server.api.control.model.RemoveFaultParameters;
import dev.darkroom.server.fault.PlannedFault;

/** Takes and shows faults. */
final class FaultsResource implements FaultsApi {

    private final PlantedFaults faults;

    FaultsResource(PlantedFaults faults) {
        this.faults = faults;
    }

    @Override
    public ListFaultsResponse listFaults() {
        return ListFaultsResponse.ok(FaultList.builder()
                .faults(faults.all().stream().map(FaultsResource::shown).toList())
                .build());
    }

    @Override
    public PlantFaultResponse plantFault(NewFault wanted) {
        return PlantFaultResponse.created(shown(faults.plant(wanted)));
    }

    @Override
    public RemoveFaultsResponse removeFaults() {
        faults.clear();
        return RemoveFaultsResponse.noContent();
    }

    @Override
    public RemoveFaultResponse removeFault(RemoveFaultParameters parameters) {
        faults.remove(parameters.faultId());
        return RemoveFaultResponse.noContent();
    }

    private static Fault shown(PlannedFault fault) {
        PlannedFault.Calls calls = fault.calls();
        Fault.Builder shown = Fault.builder()
                .id(fault.id())
                .provider(calls.provider())
                .operation(calls.operation())
                .firstCall(calls.first())
                .lastCall(calls.last())
                .probability(calls.probability())
                .seen(fault.seen())
                .struck(fault.struck());
        return describe(fault.effect(), shown).build();
    }

    private static Fault.Builder describe(PlannedFault.Effect effect, Fault.Builder shown) {
        if (effect instanceof PlannedFault.Status status) {
            return shown.kind(FaultKind.STATUS).status(status.status()).retryAfterSeconds(status.retryAfterSeconds());
        }
        if (effect instanceof PlannedFault.Delay delay) {
            return shown.kind(FaultKind.DELAY).delayMillis(delay.millis()).delaySpreadMillis(delay.spreadMillis());
        }
        if (effect instanceof PlannedFault.Truncate truncate) {
            return shown.kind(FaultKind.TRUNCATE).afterBytes(truncate.afterBytes());
        }
        if (effect instanceof PlannedFault.RateLimit limit) {
            return shown.kind(FaultKind.RATE_LIMIT).limit(limit.calls()).windowSeconds(limit.windowSeconds());
        }
        return shown.kind(FaultKind.RESET);
    }
}
