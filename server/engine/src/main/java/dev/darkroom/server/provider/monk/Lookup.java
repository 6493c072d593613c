package dev.darkroom.server.provider.monk;

import static dev.darkroom.server.provider.monk.MonkErrors.noImage;
import static dev.darkroom.server.provider.monk.MonkErrors.noInspection;

import java.util.UUID;

/** Finds what a path names, or ends the request with 404. */
final class Lookup {

    private final Inspections inspections;
    private final InspectionImages images;

    Lookup(Inspections inspections, InspectionImages images) {
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
