package dev.darkroom.server.provider.imagemonkey.api;

import dev.darkroom.server.api.imagemonkey.ExportApi;
import dev.darkroom.server.api.imagemonkey.model.ExportImagesParameters;
import dev.darkroom.server.api.imagemonkey.model.ExportedImage;
import dev.darkroom.server.api.imagemonkey.model.ImageProvider;
import dev.darkroom.server.provider.imagemonkey.domain.Donation;
import dev.darkroom.server.provider.imagemonkey.domain.Donations;

/** Handing out the dataset. */
public final class ExportResource implements ExportApi {

    private final Donations donations;

    /** Reads donations. */
    public ExportResource(Donations donations) {
        this.donations = donations;
    }

    @Override
    public ExportImagesResponse exportImages(ExportImagesParameters parameters) {
        return ExportImagesResponse.ok(donations.labelled(parameters.tags()).stream()
                .map(ExportResource::exported)
                .toList());
    }

    private static ExportedImage exported(Donation donation) {
        return ExportedImage.builder()
                .label(donation.label())
                .provider(ImageProvider.DONATION)
                .url(ValidationResource.url(donation.id()))
                .uuid(donation.id())
                .probability(donation.probability())
                .numYes(donation.yes())
                .numNo(donation.no())
                .build();
    }
}
