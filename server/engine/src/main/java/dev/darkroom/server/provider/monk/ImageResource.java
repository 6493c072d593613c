package dev.darkroom.server.provider.monk;

import dev.darkroom.server.api.monk.ImagesApi;
import dev.darkroom.server.api.monk.model.AddImageToInspectionParameters;
import dev.darkroom.server.api.monk.model.DeleteImageOfInspectionParameters;
import dev.darkroom.server.api.monk.model.GetImageOfInspectionParameters;
import dev.darkroom.server.api.monk.model.GetImagesOfInspectionParameters;
import dev.darkroom.server.api.monk.model.Image;
import dev.darkroom.server.api.monk.model.ImageDeletion;
import dev.darkroom.server.api.monk.model.ImagePage;
import dev.darkroom.server.api.monk.model.ImageUpdate;
import dev.darkroom.server.api.monk.model.ImageUploadForm;
import dev.darkroom.server.api.monk.model.NewImage;
import dev.darkroom.server.api.monk.model.ObjectReference;
import dev.darkroom.server.api.monk.model.UpdateImageOfInspectionParameters;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.spi.ProviderContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The images of an inspection. */
final class ImageResource implements ImagesApi {

    private final ProviderContext context;
    private final InspectionImages images;
    private final Lookup lookup;
    private final ImagePages pages;
    private final ImageAddition addition;
    private final ImageRemoval removal;
    private final ImageAnswers answers;

    ImageResource(
            ProviderContext context,
            Contract contract,
            Inspections inspections,
            InspectionImages images,
            ImageAddition addition) {
        this.context = context;
        this.images = images;
        this.lookup = new Lookup(inspections, images);
        this.pages = new ImagePages(
                images, contract.operation("get_images_of_inspection").maximumPageSize());
        this.addition = addition;
        this.removal = new ImageRemoval(context, inspections, images, lookup);
        this.answers = new ImageAnswers(context);
    }

    @Override
    public GetImagesOfInspectionResponse getImagesOfInspection(GetImagesOfInspectionParameters parameters) {
        lookup.inspection(parameters.inspectionId());
        ImagePages.Page page = pages.page(parameters);
        return GetImagesOfInspectionResponse.ok(ImagePage.builder()
                .data(answers.all(page.images()))
                .paging(page.paging())
                .build());
    }

    @Override
    public AddImageToInspectionResponse addImageToInspection(AddImageToInspectionParameters parameters, NewImage wish) {
        lookup.inspection(parameters.inspectionId());
        return AddImageToInspectionResponse.ok(addition.add(parameters.inspectionId(), wish, name -> null));
    }

    @Override
    public AddImageToInspectionResponse addImageToInspection(
            AddImageToInspectionParameters parameters, ImageUploadForm form) {
        lookup.inspection(parameters.inspectionId());
        return AddImageToInspectionResponse.ok(addition.add(
                parameters.inspectionId(),
                form.json(),
                name -> name.equals(ImageAddition.USUAL_PART)
                        ? form.image()
                        : form.additionalProperties().get(name)));
    }

    @Override
    public GetImageOfInspectionResponse getImageOfInspection(GetImageOfInspectionParameters parameters) {
        Image image = answers.one(lookup.image(parameters.inspectionId(), parameters.imageId()))
                .orElseThrow(() -> MonkErrors.noImage(parameters.imageId()));
        return GetImageOfInspectionResponse.ok(image);
    }

    @Override
    public UpdateImageOfInspectionResponse updateImageOfInspection(
            UpdateImageOfInspectionParameters parameters, ImageUpdate update) {
        context.transactions().inTransaction(() -> {
            InspectionImage image = lookup.image(parameters.inspectionId(), parameters.imageId());
            if (update.hasAdditionalData()) {
                images.describe(image.id(), JsonText.of(update.additionalData()));
            }
        });
        return UpdateImageOfInspectionResponse.ok(reference(parameters.imageId()));
    }

    @Override
    public DeleteImageOfInspectionResponse deleteImageOfInspection(
            DeleteImageOfInspectionParameters parameters, @Nullable ImageDeletion deletion) {
        removal.remove(
                parameters.inspectionId(),
                parameters.imageId(),
                deletion == null ? null : deletion.authorizedTasksStatuses());
        return DeleteImageOfInspectionResponse.ok(reference(parameters.imageId()));
    }

    private static ObjectReference reference(UUID id) {
        return ObjectReference.builder().id(id).build();
    }
}
