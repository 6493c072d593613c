package dev.darkroom.server.provider.monk.api;

import dev.darkroom.server.api.monk.InspectionsApi;
import dev.darkroom.server.api.monk.model.GetAllInspectionsParameters;
import dev.darkroom.server.api.monk.model.GetInspectionParameters;
import dev.darkroom.server.api.monk.model.InspectionPage;
import dev.darkroom.server.api.monk.model.NewInspection;
import dev.darkroom.server.api.monk.model.ObjectReference;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.provider.monk.domain.InspectionImage;
import dev.darkroom.server.provider.monk.domain.InspectionImages;
import dev.darkroom.server.provider.monk.domain.Inspections;
import dev.darkroom.server.provider.monk.domain.TaskProgress;
import dev.darkroom.server.provider.monk.domain.VehicleInspection;
import dev.darkroom.server.spi.ProviderContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Inspections, as far as working with images needs them. */
final class InspectionResource implements InspectionsApi {

    private final Inspections inspections;
    private final InspectionImages images;
    private final InspectionAccess access;
    private final TaskProgress progress;
    private final int maximumPageSize;
    private final CreateInspection createInspection;
    private final ImageMapper mapper;

    InspectionResource(
            ProviderContext context,
            Contract contract,
            Inspections inspections,
            InspectionImages images,
            InspectionAccess access,
            TaskProgress progress,
            CreateInspection createInspection) {
        this.inspections = inspections;
        this.images = images;
        this.access = access;
        this.progress = progress;
        this.maximumPageSize = contract.operation("get_all_inspections").maximumPageSize();
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

    /** An account has no organisation and nothing deletes inspections, so neither filter changes the answer. */
    @Override
    public GetAllInspectionsResponse getAllInspections(GetAllInspectionsParameters parameters) {
        KeysetPage<VehicleInspection> page = new KeysetPage<>(
                access.inspections(),
                PageRequest.of(
                        parameters.before(),
                        parameters.after(),
                        parameters.limit(),
                        parameters.paginationOrder(),
                        maximumPageSize),
                "inspection %s");
        boolean verbose = parameters.verbose() != null && parameters.verbose() > 0;
        Map<UUID, List<InspectionImage>> imagesByInspection =
                images.all(page.elements().stream().map(VehicleInspection::id).toList()).stream()
                        .collect(Collectors.groupingBy(InspectionImage::inspection));
        return GetAllInspectionsResponse.ok(InspectionPage.builder()
                .data(page.elements().stream()
                        .map(inspection -> InspectionMapper.listed(
                                inspection,
                                mapper.images(imagesByInspection.getOrDefault(inspection.id(), List.of())),
                                verbose))
                        .toList())
                .paging(page.paging())
                .build());
    }

    /** There are no polygons to leave out and no deleted objects to show, so neither parameter changes the answer. */
    @Override
    public GetInspectionResponse getInspection(GetInspectionParameters parameters) {
        VehicleInspection inspection = access.inspection(parameters.inspectionId());
        UUID id = inspection.id();
        return GetInspectionResponse.ok(InspectionMapper.inspection(
                inspection, progress.tasks(id), inspections.entries(id), mapper.images(images.all(List.of(id)))));
    }
}
