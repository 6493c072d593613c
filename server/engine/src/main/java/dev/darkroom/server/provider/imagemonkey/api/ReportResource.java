package dev.darkroom.server.provider.imagemonkey.api;

import static dev.darkroom.server.provider.imagemonkey.api.ImageMonkeyErrors.failure;

import dev.darkroom.server.api.imagemonkey.ReportsApi;
import dev.darkroom.server.api.imagemonkey.model.PictureReport;
import dev.darkroom.server.api.imagemonkey.model.ReportImageParameters;
import dev.darkroom.server.provider.imagemonkey.domain.Donation;
import dev.darkroom.server.provider.imagemonkey.domain.Donations;
import dev.darkroom.server.spi.ProviderContext;

/** Reports of abuse; nothing in the API shows them. */
public final class ReportResource implements ReportsApi {

    private final ProviderContext context;
    private final Donations donations;

    /** Files reports about donations. */
    public ReportResource(ProviderContext context, Donations donations) {
        this.context = context;
        this.donations = donations;
    }

    @Override
    public ReportImageResponse reportImage(ReportImageParameters parameters, PictureReport report) {
        Donation donation =
                donations.find(parameters.id()).orElseThrow(() -> failure(404, ImageMonkeyErrors.NOT_FOUND));
        donations.report(donation.id(), report.reason(), context.clock().instant());
        return ReportImageResponse.ok();
    }
}
