package dev.darkroom.server.provider.imagemonkey;

import dev.darkroom.server.api.imagemonkey.LabelsApi;
import dev.darkroom.server.api.imagemonkey.model.Label;
import dev.darkroom.server.api.imagemonkey.model.ListLabelsParameters;

/** The labels that pictures may have. */
final class LabelResource implements LabelsApi {

    private final Donations donations;

    LabelResource(Donations donations) {
        this.donations = donations;
    }

    @Override
    public ListLabelsResponse listLabels(ListLabelsParameters parameters) {
        return ListLabelsResponse.ok(donations.labels().stream()
                .map(name -> Label.builder().name(name).build())
                .toList());
    }
}
