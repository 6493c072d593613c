package dev.darkroom.server.provider.monk;

import dev.darkroom.server.api.monk.InspectionsApi;
import dev.darkroom.server.api.monk.model.GetInspectionParameters;
import dev.darkroom.server.api.monk.model.NewInspection;
import dev.darkroom.server.api.monk.model.ObjectReference;
import dev.darkroom.server.spi.ProviderContext;
import java.util.UUID;

/** Inspections, as far as working with images needs them. */
final class InspectionResource implements InspectionsApi {

    private final Inspections inspections;
    private final InspectionImages images;
    private final Lookup lookup;
    private final InspectionOpening opening;
    private final ImageAnswers answers;

    InspectionResource(
            ProviderContext context, Inspections inspections, InspectionImages images, InspectionOpening opening) {
        this.inspections = inspections;
        this.images = images;
        this.lookup = new Lookup(inspections, images);
        this.opening = opening;
        this.answers = new ImageAnswers(context);
    }

    @Override
    public CreateInspectionResponse createInspection(NewInspection wish) {
        return CreateInspectionResponse.ok(ObjectReference.builder()
                .id(opening.open(wish))
                .objectType(InspectionAnswers.KIND)
                .build());
    }

    /** There are no polygons to leave out and no deleted objects to show, so neither parameter changes the answer. */
    @Override
    public GetInspectionResponse getInspection(GetInspectionParameters parameters) {
        VehicleInspection inspection = lookup.inspection(parameters.inspectionId());
        UUID id = inspection.id();
        return GetInspectionResponse.ok(InspectionAnswers.of(
                inspection, inspections.tasks(id), inspections.entries(id), answers.all(images.all(id))));
    }
}
