package dev.darkroom.server.provider.procore;

import static dev.darkroom.server.provider.procore.ProcoreErrors.notFound;

import dev.darkroom.server.api.procore.ImagesApi;
import dev.darkroom.server.api.procore.model.CreateImageParameters;
import dev.darkroom.server.api.procore.model.DeleteImageParameters;
import dev.darkroom.server.api.procore.model.Image;
import dev.darkroom.server.api.procore.model.ImageCreateForm;
import dev.darkroom.server.api.procore.model.ImageCreateRequest;
import dev.darkroom.server.api.procore.model.ImageUpdateRequest;
import dev.darkroom.server.api.procore.model.ListImagesParameters;
import dev.darkroom.server.api.procore.model.RetrieveImageParameters;
import dev.darkroom.server.api.procore.model.ShowImageParameters;
import dev.darkroom.server.api.procore.model.UpdateImageParameters;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.spi.ProviderContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** The images of a project. */
final class ImageResource implements ImagesApi {

    private final ProviderContext context;
    private final Archive archive;
    private final Entrance entrance;
    private final PhotoViews views;
    private final ImageIntake intake;
    private final ImageRevision revision;
    private final Operation listing;

    ImageResource(ProviderContext context, Archive archive, Entrance entrance, Contract contract) {
        this.context = context;
        this.archive = archive;
        this.entrance = entrance;
        this.views = new PhotoViews(context, archive, new PhotoLinks(contract));
        Filing filing = new Filing(archive);
        this.intake = new ImageIntake(context, archive, filing, contract);
        this.revision = new ImageRevision(archive, filing);
        this.listing = contract.operation("listImages");
    }

    @Override
    public ListImagesResponse listImages(ListImagesParameters parameters) {
        Visit visit = entrance.enter(parameters.procoreCompanyId(), parameters.projectId());
        PhotoFilter filter = PhotoFilters.of(parameters);
        PhotoOrder order = parameters.sort() == null ? PhotoOrder.USUAL : order(parameters.sort());
        PageWindow window = PageWindow.of(listing, parameters.page(), parameters.perPage());
        long total = archive.photos().count(visit.project(), filter);
        List<Photo> photos = archive.photos().page(visit.project(), filter, order, window);
        ListImagesResponse response = ListImagesResponse.ok(
                        views.list(visit.project(), photos, Objects.requireNonNull(parameters.serializerView())))
                .perPage(window.size())
                .total(total);
        PageLinks.of(context.request().url(), window, total).ifPresent(response::link);
        return response;
    }

    private static PhotoOrder order(String sort) {
        try {
            return PhotoOrder.parse(sort);
        } catch (IllegalArgumentException e) {
            throw ProcoreErrors.invalidParameter(
                    "sort", "names a field that images cannot be sorted by: " + e.getMessage());
        }
    }

    @Override
    public CreateImageResponse createImage(CreateImageParameters parameters, ImageCreateForm form) {
        return create(parameters, ImageRequest.of(form));
    }

    @Override
    public CreateImageResponse createImage(CreateImageParameters parameters, ImageCreateRequest request) {
        return create(parameters, ImageRequest.of(request));
    }

    private CreateImageResponse create(CreateImageParameters parameters, ImageRequest request) {
        Visit visit = entrance.enter(parameters.procoreCompanyId(), parameters.projectId());
        return CreateImageResponse.created(show(visit, intake.take(visit, request)));
    }

    @Override
    public ShowImageResponse showImage(ShowImageParameters parameters) {
        Visit visit = entrance.enter(parameters.procoreCompanyId(), parameters.projectId());
        return ShowImageResponse.ok(show(visit, parameters.id()));
    }

    @Override
    public UpdateImageResponse updateImage(UpdateImageParameters parameters, ImageUpdateRequest request) {
        Visit visit = entrance.enter(parameters.procoreCompanyId(), parameters.projectId());
        context.transactions()
                .inTransaction(() -> revision.apply(visit, visible(visit, parameters.id()), request.image(), now()));
        return UpdateImageResponse.ok(show(visit, parameters.id()));
    }

    /** Deleting for good also takes an image that is in the recycle bin already. */
    @Override
    public DeleteImageResponse deleteImage(DeleteImageParameters parameters) {
        Visit visit = entrance.enter(parameters.procoreCompanyId(), parameters.projectId());
        context.transactions().inTransaction(() -> {
            if (Boolean.TRUE.equals(parameters.permanent())) {
                Photo photo = any(visit, parameters.id());
                context.pictures()
                        .remove(List.of(photo.picture()), () -> archive.photos().erase(photo.id()));
            } else {
                archive.photos().discard(visible(visit, parameters.id()).id(), now());
            }
        });
        return DeleteImageResponse.ok();
    }

    @Override
    public RetrieveImageResponse retrieveImage(RetrieveImageParameters parameters) {
        Visit visit = entrance.enter(parameters.procoreCompanyId(), parameters.projectId());
        context.transactions()
                .inTransaction(() ->
                        archive.photos().bringBack(any(visit, parameters.id()).id()));
        return RetrieveImageResponse.ok(show(visit, parameters.id()));
    }

    private Image show(Visit visit, long id) {
        return views.single(visit.project(), visible(visit, id));
    }

    private Photo visible(Visit visit, long id) {
        Photo photo = any(visit, id);
        if (photo.deletedAt() != null) {
            throw notFound("image " + id);
        }
        return photo;
    }

    private Photo any(Visit visit, long id) {
        return archive.photos().find(visit.project(), id).orElseThrow(() -> notFound("image " + id));
    }

    private Instant now() {
        return context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
