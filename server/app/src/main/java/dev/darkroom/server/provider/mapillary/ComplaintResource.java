package dev.darkroom.server.provider.mapillary;

import dev.darkroom.server.api.mapillary.ComplaintsApi;
import dev.darkroom.server.api.mapillary.model.ComplaintRequest;
import dev.darkroom.server.api.mapillary.model.CreateComplaintParameters;
import dev.darkroom.server.provider.Caller;
import dev.darkroom.server.provider.House;

/** Complaints, which are filed and never shown. */
final class ComplaintResource implements ComplaintsApi {

    private final House house;
    private final ImageComplaints complaints;

    ComplaintResource(House house, ImageComplaints complaints) {
        this.house = house;
        this.complaints = complaints;
    }

    @Override
    public CreateComplaintResponse createComplaint(CreateComplaintParameters parameters, ComplaintRequest request) {
        Caller caller = house.request().caller();
        complaints.file(
                parameters.key(),
                request.cm(),
                caller.client(),
                caller.account(),
                house.clock().instant());
        return CreateComplaintResponse.ok(Acknowledgements.PERFORMED);
    }
}
