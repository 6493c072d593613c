package dev.darkroom.server.provider.imagemonkey.api;

import static dev.darkroom.server.provider.imagemonkey.api.ImageMonkeyErrors.failure;

import dev.darkroom.server.api.FilePart;
import dev.darkroom.server.api.TypedResponse;
import dev.darkroom.server.api.imagemonkey.DonationsApi;
import dev.darkroom.server.api.imagemonkey.model.DonateParameters;
import dev.darkroom.server.api.imagemonkey.model.DonationForm;
import dev.darkroom.server.api.imagemonkey.model.GetDonatedPictureParameters;
import dev.darkroom.server.api.imagemonkey.model.GetDonationParameters;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.PictureBytes;
import dev.darkroom.server.library.format.NotAPictureException;
import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.library.format.PictureHeader;
import dev.darkroom.server.provider.imagemonkey.domain.AverageHash;
import dev.darkroom.server.provider.imagemonkey.domain.Donation;
import dev.darkroom.server.provider.imagemonkey.domain.Donations;
import dev.darkroom.server.provider.imagemonkey.domain.Moderation;
import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.ProviderException;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Function;

/** Donating pictures, and reading their bytes. */
public final class DonationResource implements DonationsApi {

    private final ProviderContext context;
    private final Donations donations;
    private final Moderation moderation;

    /** Stores and reads donations. */
    public DonationResource(ProviderContext context, Donations donations, Moderation moderation) {
        this.context = context;
        this.donations = donations;
        this.moderation = moderation;
    }

    @Override
    public DonateResponse donate(DonateParameters parameters, DonationForm form) {
        FilePart image = form.image();
        PictureFacts facts;
        String hash;
        try {
            if (image.size() == 0) {
                throw failure(422, "Unable detect MIME type");
            }
            if (PictureHeader.promised(image.file()).isEmpty()) {
                // The misspelling is the provider's.
                throw failure(422, "Unsopported MIME type detected");
            }
            facts = PictureHeader.read(image.file());
            hash = AverageHash.of(image.file(), facts);
        } catch (NotAPictureException e) {
            throw failure(422, "Couldn't add photo - image can't be read");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requireWelcome(form, hash);
        return context.pictures().add(image.file(), facts, image.size(), image.sha256(), picture -> {
            // Another donation may have brought the same picture in the meantime.
            requireWelcome(form, hash);
            Donation donation = new Donation(context.ids().uuid(), picture.id(), form.label(), 0, 0);
            donations.add(donation, hash);
            if (moderation.isWanted()) {
                donations.lock(donation.id(), context.clock().instant());
            }
            return DonateResponse.ok(null);
        });
    }

    private void requireWelcome(DonationForm form, String hash) {
        if (donations.knows(form.image().sha256(), hash)) {
            throw failure(409, "Couldn't add photo - image already exists");
        }
        if (!donations.labels().contains(form.label())) {
            throw failure(422, ImageMonkeyErrors.BAD_LABEL);
        }
    }

    @Override
    public GetDonationResponse getDonation(GetDonationParameters parameters) {
        return send(parameters.id(), GetDonationResponse::ok, GetDonationResponse::partialContent);
    }

    @Override
    public GetDonatedPictureResponse getDonatedPicture(GetDonatedPictureParameters parameters) {
        return send(parameters.id(), GetDonatedPictureResponse::ok, GetDonatedPictureResponse::partialContent);
    }

    private <T extends TypedResponse<T>> T send(
            UUID id, Function<StreamingOutput, T> whole, Function<StreamingOutput, T> part) {
        Picture picture = donations
                .find(id)
                .filter(found -> !donations.isLocked(found.id()))
                .flatMap(donation -> context.pictures().find(donation.picture()))
                .orElseThrow(() -> failure(404, ImageMonkeyErrors.NOT_FOUND));
        PictureBytes bytes = PictureBytes.of(context.pictures(), picture, context.request()::header);
        if (!bytes.hasBytes()) {
            throw new ProviderException(
                    new ErrorResponse(bytes.status(), refusal(bytes.status()).body(), bytes.headers()));
        }
        return (bytes.status() == 206 ? part : whole)
                .apply(bytes::writeTo)
                .headers(bytes.headers())
                .type(picture.facts().type().mediaType());
    }

    private static ErrorResponse refusal(int status) {
        return ImageMonkeyErrors.error(
                status, status == 416 ? "Range lies outside the picture" : "The picture is not the one that is meant");
    }
}
