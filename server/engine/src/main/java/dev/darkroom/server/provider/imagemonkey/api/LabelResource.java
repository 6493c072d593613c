package dev.darkroom.server.provider.imagemonkey.api;

import dev.darkroom.server.api.imagemonkey.LabelsApi;
import dev.darkroom.server.api.imagemonkey.model.Label;
import dev.darkroom.server.api.imagemonkey.model.ListLabelsParameters;
import dev.darkroom.server.provider.imagemonkey.domain.Donations;

/** The labels that pictures may have. */
public final class LabelResource implements LabelsApi {

    private final Donations donations;

    /** Reads the labels that donations may have. */
    public LabelResource(Donations donations) {
        this.donations = donations;
    }

    @Override
    public ListLabelsResponse listLabels(ListLabelsParameters parameters) {
        return ListLabelsResponse.ok(donations.labels().stream()
                .map(name -> Label.builder().name(name).build())
                .toList());
    }
}
