package dev.darkroom.server.provider.monk.api;

import dev.darkroom.server.api.monk.InspectionsApi;
import dev.darkroom.server.api.monk.model.GetInspectionParameters;
import dev.darkroom.server.api.monk.model.NewInspection;
import dev.darkroom.server.api.monk.model.ObjectReference;
import dev.darkroom.server.provider.monk.domain.InspectionImages;
import dev.darkroom.server.provider.monk.domain.Inspections;
import dev.darkroom.server.provider.monk.domain.VehicleInspection;
import dev.darkroom.server.spi.ProviderContext;
import java.util.List;
import java.util.UUID;

/** Inspections, as far as working with images needs them. */
final class InspectionResource implements InspectionsApi {

    private final Inspections inspections;
    private final InspectionImages images;
    private final InspectionAccess access;
    private final CreateInspection createInspection;
    private final ImageMapper mapper;

    InspectionResource(
            ProviderContext context,
            Inspections inspections,
            InspectionImages images,
            InspectionAccess access,
            CreateInspection createInspection) {
        this.inspections = inspections;
        this.images = images;
        this.access = access;
        this.createInspection = createInspection;
        this.mapper = new ImageMapper(context);
    }

    @Override
    public CreateInspectionResponse createInspection(NewInspection request) {
        return CreateInspectionResponse.ok(ObjectReference.builder()
                .id(createInspection.create(request))
                .objectType(InspectionMapper.KIND)
                .build());
    }

    /** There are no polygons to leave out and no deleted objects to show, so neither parameter changes the answer. */
    @Override
    public GetInspectionResponse getInspection(GetInspectionParameters parameters) {
        VehicleInspection inspection = access.inspection(parameters.inspectionId());
        UUID id = inspection.id();
        return GetInspectionResponse.ok(InspectionMapper.inspection(
                inspection, inspections.tasks(id), inspections.entries(id), mapper.images(images.all(List.of(id)))));
    }
}
