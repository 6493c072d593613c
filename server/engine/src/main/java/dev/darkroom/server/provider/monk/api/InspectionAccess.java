package dev.darkroom.server.provider.monk.api;

import static dev.darkroom.server.provider.monk.api.MonkErrors.noImage;
import static dev.darkroom.server.provider.monk.api.MonkErrors.noInspection;

import dev.darkroom.server.provider.monk.domain.InspectionImage;
import dev.darkroom.server.provider.monk.domain.InspectionImages;
import dev.darkroom.server.provider.monk.domain.Inspections;
import dev.darkroom.server.provider.monk.domain.VehicleInspection;
import java.util.UUID;

/** Finds what a path names, or ends the request with 404. */
final class InspectionAccess {

    private final Inspections inspections;
    private final InspectionImages images;

    InspectionAccess(Inspections inspections, InspectionImages images) {
        this.inspections = inspections;
        this.images = images;
    }

    VehicleInspection inspection(UUID id) {
        return inspections.find(id).orElseThrow(() -> noInspection(id));
    }

    InspectionImage image(UUID inspection, UUID image) {
        return images.find(inspection(inspection).id(), image).orElseThrow(() -> noImage(image));
    }
}
