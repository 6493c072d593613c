package dev.darkroom.server.control;

import dev.darkroom.server.api.control.FidelityApi;
import dev.darkroom.server.api.control.model.FidelityList;
import dev.darkroom.server.api.control.model.OperationFidelity;
import dev.darkroom.server.contract.Contract;
import java.util.List;
import java.util.stream.Stream;

/** Says how like the providers the server is, in the words of their documents. */
final class FidelityResource implements FidelityApi {

    private final List<Contract> documents;

    FidelityResource(List<Contract> documents) {
        this.documents = List.copyOf(documents);
    }

    @Override
    public GetFidelityResponse getFidelity() {
        return GetFidelityResponse.ok(FidelityList.builder()
                .operations(documents.stream().flatMap(FidelityResource::of).toList())
                .build());
    }

    private static Stream<OperationFidelity> of(Contract document) {
        return document.fidelity().stream()
                .map(each -> OperationFidelity.builder()
                        .provider(document.provider())
                        .operation(each.operation())
                        .method(each.method())
                        .path(each.path())
                        .effect(each.effect())
                        .limits(each.limits())
                        .confidence(each.confidence())
                        .build());
    }
}
