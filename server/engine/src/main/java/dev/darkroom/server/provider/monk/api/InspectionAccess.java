package dev.darkroom.server.provider.monk.api;

import static dev.darkroom.server.provider.monk.api.MonkErrors.noImage;
import static dev.darkroom.server.provider.monk.api.MonkErrors.noInspection;

import dev.darkroom.server.provider.monk.domain.InspectionImage;
import dev.darkroom.server.provider.monk.domain.InspectionImages;
import dev.darkroom.server.provider.monk.domain.Inspections;
import dev.darkroom.server.provider.monk.domain.KeysetList;
import dev.darkroom.server.provider.monk.domain.VehicleInspection;
import dev.darkroom.server.spi.CurrentRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what a path names among what belongs to the caller, or ends the request with 404 (against BOLA). */
final class InspectionAccess {

    private final CurrentRequest request;
    private final Inspections inspections;
    private final InspectionImages images;

    InspectionAccess(CurrentRequest request, Inspections inspections, InspectionImages images) {
        this.request = request;
        this.inspections = inspections;
        this.images = images;
    }

    /** The inspections of the caller, page by page. */
    KeysetList<VehicleInspection> inspections() {
        return inspections.of(account());
    }

    private @Nullable String account() {
        return request.principal().account();
    }

    VehicleInspection inspection(UUID id) {
        return inspections
                .find(id)
                .filter(inspection -> Objects.equals(inspection.creator(), account()))
                .orElseThrow(() -> noInspection(id));
    }

    InspectionImage image(UUID inspection, UUID image) {
        return images.find(inspection(inspection).id(), image).orElseThrow(() -> noImage(image));
    }
}
