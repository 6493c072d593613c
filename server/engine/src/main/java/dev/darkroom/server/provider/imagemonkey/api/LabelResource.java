package dev.darkroom.server.provider.imagemonkey.api;

import dev.darkroom.server.api.imagemonkey.LabelsApi;
import dev.darkroom.server.api.imagemonkey.model.GetRandomLabelParameters;
import dev.darkroom.server.api.imagemonkey.model.Label;
import dev.darkroom.server.api.imagemonkey.model.ListLabelsParameters;
import dev.darkroom.server.api.imagemonkey.model.RandomLabel;
import dev.darkroom.server.library.Ids;
import dev.darkroom.server.provider.imagemonkey.domain.Donations;
import java.util.List;

/** The labels that pictures may have. */
public final class LabelResource implements LabelsApi {

    private final Donations donations;
    private final Ids ids;

    /**
     * Reads the labels that donations may have.
     *
     * @param ids draws lots
     */
    public LabelResource(Donations donations, Ids ids) {
        this.donations = donations;
        this.ids = ids;
    }

    @Override
    public ListLabelsResponse listLabels(ListLabelsParameters parameters) {
        return ListLabelsResponse.ok(donations.labels().stream()
                .map(name -> Label.builder().name(name).build())
                .toList());
    }

    @Override
    public GetRandomLabelResponse getRandomLabel(GetRandomLabelParameters parameters) {
        List<String> labels = donations.labels();
        return GetRandomLabelResponse.ok(RandomLabel.builder()
                .label(labels.get(ids.below(labels.size())))
                .build());
    }
}
