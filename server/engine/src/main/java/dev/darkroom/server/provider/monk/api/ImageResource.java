package dev.darkroom.server.provider.monk.api;

import dev.darkroom.server.api.monk.ImagesApi;
import dev.darkroom.server.api.monk.model.AddImageToInspectionParameters;
import dev.darkroom.server.api.monk.model.DeleteImageOfInspectionParameters;
import dev.darkroom.server.api.monk.model.DeleteImagesOfInspectionParameters;
import dev.darkroom.server.api.monk.model.GetImageOfInspectionParameters;
import dev.darkroom.server.api.monk.model.GetImagesOfInspectionParameters;
import dev.darkroom.server.api.monk.model.Image;
import dev.darkroom.server.api.monk.model.ImageDeletion;
import dev.darkroom.server.api.monk.model.ImageDeletionFailure;
import dev.darkroom.server.api.monk.model.ImagePage;
import dev.darkroom.server.api.monk.model.ImageUpdate;
import dev.darkroom.server.api.monk.model.ImageUploadForm;
import dev.darkroom.server.api.monk.model.ImagesDeletion;
import dev.darkroom.server.api.monk.model.ImagesDeletionResult;
import dev.darkroom.server.api.monk.model.NewImage;
import dev.darkroom.server.api.monk.model.ObjectReference;
import dev.darkroom.server.api.monk.model.UpdateImageOfInspectionParameters;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.provider.monk.domain.InspectionImage;
import dev.darkroom.server.provider.monk.domain.InspectionImages;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.StoredJson;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The images of an inspection. */
final class ImageResource implements ImagesApi {

    private final ProviderContext context;
    private final InspectionImages images;
    private final InspectionAccess access;
    private final int maximumPageSize;
    private final AddImage addImage;
    private final DeleteImage deleteImage;
    private final ImageMapper mapper;

    ImageResource(
            ProviderContext context,
            Contract contract,
            InspectionImages images,
            InspectionAccess access,
            AddImage addImage,
            DeleteImage deleteImage) {
        this.context = context;
        this.images = images;
        this.access = access;
        this.maximumPageSize = contract.operation("get_images_of_inspection").maximumPageSize();
        this.addImage = addImage;
        this.deleteImage = deleteImage;
        this.mapper = new ImageMapper(context);
    }

    @Override
    public GetImagesOfInspectionResponse getImagesOfInspection(GetImagesOfInspectionParameters parameters) {
        access.inspection(parameters.inspectionId());
        KeysetPage<InspectionImage> page = new KeysetPage<>(
                images.of(parameters.inspectionId()),
                PageRequest.of(
                        parameters.before(),
                        parameters.after(),
                        parameters.limit(),
                        parameters.paginationOrder(),
                        maximumPageSize),
                "image %s in this inspection");
        return GetImagesOfInspectionResponse.ok(ImagePage.builder()
                .data(mapper.images(page.elements()))
                .paging(page.paging())
                .build());
    }

    @Override
    public AddImageToInspectionResponse addImageToInspection(
            AddImageToInspectionParameters parameters, NewImage request) {
        access.inspection(parameters.inspectionId());
        return AddImageToInspectionResponse.ok(addImage.add(parameters.inspectionId(), request, name -> null));
    }

    @Override
    public AddImageToInspectionResponse addImageToInspection(
            AddImageToInspectionParameters parameters, ImageUploadForm form) {
        access.inspection(parameters.inspectionId());
        return AddImageToInspectionResponse.ok(addImage.add(
                parameters.inspectionId(),
                form.json(),
                name -> name.equals("image")
                        ? form.image()
                        : form.additionalProperties().get(name)));
    }

    @Override
    public GetImageOfInspectionResponse getImageOfInspection(GetImageOfInspectionParameters parameters) {
        Image image = mapper.image(access.image(parameters.inspectionId(), parameters.imageId()))
                .orElseThrow(() -> MonkErrors.noImage(parameters.imageId()));
        return GetImageOfInspectionResponse.ok(image);
    }

    @Override
    public UpdateImageOfInspectionResponse updateImageOfInspection(
            UpdateImageOfInspectionParameters parameters, ImageUpdate update) {
        context.transactions().inTransaction(() -> {
            InspectionImage image = access.image(parameters.inspectionId(), parameters.imageId());
            if (update.hasAdditionalData()) {
                images.describe(image.id(), StoredJson.of(update.additionalData()));
            }
        });
        return UpdateImageOfInspectionResponse.ok(reference(parameters.imageId()));
    }

    @Override
    public DeleteImageOfInspectionResponse deleteImageOfInspection(
            DeleteImageOfInspectionParameters parameters, @Nullable ImageDeletion deletion) {
        deleteImage.delete(
                parameters.inspectionId(),
                parameters.imageId(),
                deletion == null ? null : deletion.authorizedTasksStatuses());
        return DeleteImageOfInspectionResponse.ok(reference(parameters.imageId()));
    }

    @Override
    public DeleteImagesOfInspectionResponse deleteImagesOfInspection(
            DeleteImagesOfInspectionParameters parameters, ImagesDeletion deletion) {
        access.inspection(parameters.inspectionId());
        Set<UUID> ids = new LinkedHashSet<>(deletion.imageIds());
        Map<UUID, String> failures =
                deleteImage.delete(parameters.inspectionId(), ids, deletion.authorizedTasksStatuses());
        List<UUID> deleted =
                ids.stream().filter(id -> !failures.containsKey(id)).toList();
        ImagesDeletionResult.Builder result = ImagesDeletionResult.builder()
                .message(deleted.size() + " of " + ids.size() + " images deleted.")
                .deletedImageIds(deleted);
        if (!failures.isEmpty()) {
            result.failed(failures.entrySet().stream()
                    .map(failure -> ImageDeletionFailure.builder()
                            .imageId(failure.getKey())
                            .reason(failure.getValue())
                            .build())
                    .toList());
        }
        return DeleteImagesOfInspectionResponse.ok(result.build());
    }

    private static ObjectReference reference(UUID id) {
        return ObjectReference.builder().id(id).build();
    }
}
