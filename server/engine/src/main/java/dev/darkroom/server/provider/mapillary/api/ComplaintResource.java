package dev.darkroom.server.provider.mapillary.api;

import dev.darkroom.server.api.mapillary.ComplaintsApi;
import dev.darkroom.server.api.mapillary.model.ComplaintRequest;
import dev.darkroom.server.api.mapillary.model.CreateComplaintParameters;
import dev.darkroom.server.provider.mapillary.domain.ImageComplaints;
import dev.darkroom.server.spi.Principal;
import dev.darkroom.server.spi.ProviderContext;

/** Complaints, which are filed and never shown. */
public final class ComplaintResource implements ComplaintsApi {

    private final ProviderContext context;
    private final ImageComplaints complaints;

    /** Files complaints. */
    public ComplaintResource(ProviderContext context, ImageComplaints complaints) {
        this.context = context;
        this.complaints = complaints;
    }

    @Override
    public CreateComplaintResponse createComplaint(CreateComplaintParameters parameters, ComplaintRequest request) {
        Principal principal = context.request().principal();
        complaints.file(
                parameters.key(),
                request.cm(),
                principal.client(),
                principal.account(),
                context.clock().instant());
        return CreateComplaintResponse.ok(Acknowledgements.PERFORMED);
    }
}
