package dev.darkroom.server.provider.imagemonkey;

import static dev.darkroom.server.provider.imagemonkey.ImageMonkeyErrors.failure;

import dev.darkroom.server.api.imagemonkey.ReportsApi;
import dev.darkroom.server.api.imagemonkey.model.PictureReport;
import dev.darkroom.server.api.imagemonkey.model.ReportImageParameters;
import dev.darkroom.server.provider.House;

/** Reports of abuse; nothing in the API shows them. */
final class ReportResource implements ReportsApi {

    private final House house;
    private final Donations donations;

    ReportResource(House house, Donations donations) {
        this.house = house;
        this.donations = donations;
    }

    @Override
    public ReportImageResponse reportImage(ReportImageParameters parameters, PictureReport report) {
        Donation donation =
                donations.find(parameters.id()).orElseThrow(() -> failure(404, ImageMonkeyErrors.NOT_FOUND));
        donations.report(donation.id(), report.reason(), house.clock().instant());
        return ReportImageResponse.ok();
    }
}
