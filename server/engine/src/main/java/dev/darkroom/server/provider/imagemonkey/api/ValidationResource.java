package dev.darkroom.server.provider.imagemonkey.api;

import static dev.darkroom.server.provider.imagemonkey.api.ImageMonkeyErrors.failure;

import dev.darkroom.server.api.imagemonkey.ValidationApi;
import dev.darkroom.server.api.imagemonkey.model.GetImageParameters;
import dev.darkroom.server.api.imagemonkey.model.GetRandomImageParameters;
import dev.darkroom.server.api.imagemonkey.model.ImageInfo;
import dev.darkroom.server.api.imagemonkey.model.ImageProvider;
import dev.darkroom.server.api.imagemonkey.model.RandomImage;
import dev.darkroom.server.api.imagemonkey.model.ValidateImageParameters;
import dev.darkroom.server.api.imagemonkey.model.ValidationAction;
import dev.darkroom.server.provider.imagemonkey.domain.Donation;
import dev.darkroom.server.provider.imagemonkey.domain.Donations;
import dev.darkroom.server.spi.ProviderContext;
import java.util.Optional;
import java.util.UUID;

/** Showing pictures to people who say whether the label is right. */
public final class ValidationResource implements ValidationApi {

    private final ProviderContext context;
    private final Donations donations;

    /** Reads and judges donations. */
    public ValidationResource(ProviderContext context, Donations donations) {
        this.context = context;
        this.donations = donations;
    }

    /** Any picture, all equally likely; texts that are empty when there is none. */
    @Override
    public GetRandomImageResponse getRandomImage(GetRandomImageParameters parameters) {
        int last = donations.last();
        Optional<Donation> donation =
                last == 0 ? Optional.empty() : donations.from(1 + context.ids().below(last));
        return GetRandomImageResponse.ok(RandomImage.builder()
                .label(donation.map(Donation::label).orElse(""))
                .provider(ImageProvider.DONATION)
                .url(donation.map(found -> url(found.id())).orElse(""))
                .uuid(donation.map(found -> found.id().toString()).orElse(""))
                .build());
    }

    @Override
    public GetImageResponse getImage(GetImageParameters parameters) {
        Donation donation = find(parameters.id());
        if (donations.isLocked(donation.id())) {
            throw failure(404, ImageMonkeyErrors.NOT_FOUND);
        }
        return GetImageResponse.ok(ImageInfo.builder()
                .label(donation.label())
                .provider(ImageProvider.DONATION)
                .url(url(donation.id()))
                .uuid(donation.id())
                .build());
    }

    @Override
    public ValidateImageResponse validateImage(ValidateImageParameters parameters) {
        Donation donation = find(parameters.id());
        donations.vote(donation.id(), parameters.action() == ValidationAction.YES);
        return ValidateImageResponse.ok();
    }

    private Donation find(UUID id) {
        return donations.find(id).orElseThrow(() -> failure(404, ImageMonkeyErrors.NOT_FOUND));
    }

    /** Relative, as the provider hands it out. */
    static String url(UUID id) {
        return "/donations/" + id;
    }
}
