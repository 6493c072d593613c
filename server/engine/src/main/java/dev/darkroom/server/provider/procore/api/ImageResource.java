package dev.darkroom.server.provider.procore.api;

import static dev.darkroom.server.provider.procore.api.ProcoreErrors.notFound;

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
import dev.darkroom.server.provider.procore.domain.PageWindow;
import dev.darkroom.server.provider.procore.domain.Photo;
import dev.darkroom.server.provider.procore.domain.PhotoFilter;
import dev.darkroom.server.provider.procore.domain.PhotoOrder;
import dev.darkroom.server.provider.procore.domain.ProcoreRepositories;
import dev.darkroom.server.provider.procore.domain.ProjectScope;
import dev.darkroom.server.spi.ProviderContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** The images of a project. */
public final class ImageResource implements ImagesApi {

    private final ProviderContext context;
    private final ProcoreRepositories repositories;
    private final ProjectAccess access;
    private final ImageMapper mapper;
    private final CreateImage createImage;
    private final UpdateImage updateImage;
    private final Operation listing;

    /** Works on what is kept. */
    public ImageResource(
            ProviderContext context, ProcoreRepositories repositories, ProjectAccess access, Contract contract) {
        this.context = context;
        this.repositories = repositories;
        this.access = access;
        this.mapper = new ImageMapper(context, repositories, new ImageLinksMapper(contract));
        this.createImage = new CreateImage(context, repositories, contract);
        this.updateImage = new UpdateImage(repositories);
        this.listing = contract.operation("listImages");
    }

    @Override
    public ListImagesResponse listImages(ListImagesParameters parameters) {
        ProjectScope scope = access.require();
        PhotoFilter filter = PhotoFilterMapper.of(parameters);
        PhotoOrder order = parameters.sort() == null ? PhotoOrder.USUAL : order(parameters.sort());
        PageWindow window = PageWindow.of(
                Objects.requireNonNull(parameters.page()),
                Objects.requireNonNull(parameters.perPage()),
                listing.maximumPageSize());
        long total = repositories.photos().count(scope.project(), filter);
        List<Photo> photos = repositories.photos().page(scope.project(), filter, order, window);
        ListImagesResponse response = ListImagesResponse.ok(
                        mapper.list(scope.project(), photos, Objects.requireNonNull(parameters.serializerView())))
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
        ProjectScope scope = access.require();
        return CreateImageResponse.created(show(scope, createImage.apply(scope, request)));
    }

    @Override
    public ShowImageResponse showImage(ShowImageParameters parameters) {
        ProjectScope scope = access.require();
        return ShowImageResponse.ok(show(scope, parameters.id()));
    }

    @Override
    public UpdateImageResponse updateImage(UpdateImageParameters parameters, ImageUpdateRequest request) {
        ProjectScope scope = access.require();
        context.transactions()
                .inTransaction(() -> updateImage.apply(scope, visible(scope, parameters.id()), request.image(), now()));
        return UpdateImageResponse.ok(show(scope, parameters.id()));
    }

    /** Deleting for good also takes an image that is in the recycle bin already. */
    @Override
    public DeleteImageResponse deleteImage(DeleteImageParameters parameters) {
        ProjectScope scope = access.require();
        context.transactions().inTransaction(() -> {
            if (Boolean.TRUE.equals(parameters.permanent())) {
                Photo photo = any(scope, parameters.id());
                context.pictures()
                        .remove(
                                List.of(photo.picture().id()),
                                () -> repositories.photos().erase(photo.id()));
            } else {
                repositories.photos().discard(visible(scope, parameters.id()).id(), now());
            }
        });
        return DeleteImageResponse.ok();
    }

    @Override
    public RetrieveImageResponse retrieveImage(RetrieveImageParameters parameters) {
        ProjectScope scope = access.require();
        context.transactions()
                .inTransaction(() -> repositories
                        .photos()
                        .bringBack(any(scope, parameters.id()).id()));
        return RetrieveImageResponse.ok(show(scope, parameters.id()));
    }

    private Image show(ProjectScope scope, long id) {
        return mapper.single(scope.project(), visible(scope, id));
    }

    private Photo visible(ProjectScope scope, long id) {
        Photo photo = any(scope, id);
        if (photo.deletedAt() != null) {
            throw notFound("image " + id);
        }
        return photo;
    }

    private Photo any(ProjectScope scope, long id) {
        return repositories.photos().find(scope.project(), id).orElseThrow(() -> notFound("image " + id));
    }

    private Instant now() {
        return context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
