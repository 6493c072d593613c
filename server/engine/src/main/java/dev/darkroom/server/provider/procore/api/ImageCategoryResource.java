package dev.darkroom.server.provider.procore.api;

import dev.darkroom.server.api.procore.ImageCategoriesApi;
import dev.darkroom.server.api.procore.model.CreateImageCategoryParameters;
import dev.darkroom.server.api.procore.model.DeleteImageCategoryParameters;
import dev.darkroom.server.api.procore.model.ImageCategory;
import dev.darkroom.server.api.procore.model.ImageCategoryCreate;
import dev.darkroom.server.api.procore.model.ImageCategoryCreateRequest;
import dev.darkroom.server.api.procore.model.ImageCategoryUpdate;
import dev.darkroom.server.api.procore.model.ImageCategoryUpdateRequest;
import dev.darkroom.server.api.procore.model.ListImageCategoriesParameters;
import dev.darkroom.server.api.procore.model.ShowImageCategoryParameters;
import dev.darkroom.server.api.procore.model.UpdateImageCategoryParameters;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.provider.procore.domain.Album;
import dev.darkroom.server.provider.procore.domain.Albums;
import dev.darkroom.server.provider.procore.domain.IdSequences.Kind;
import dev.darkroom.server.provider.procore.domain.PageWindow;
import dev.darkroom.server.provider.procore.domain.PhotoFilter;
import dev.darkroom.server.provider.procore.domain.PhotoReferences;
import dev.darkroom.server.provider.procore.domain.ProcoreRepositories;
import dev.darkroom.server.provider.procore.domain.ProjectScope;
import dev.darkroom.server.spi.ProviderContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The albums of a project. */
public final class ImageCategoryResource implements ImageCategoriesApi {

    private final ProviderContext context;
    private final ProcoreRepositories repositories;
    private final ProjectAccess access;
    private final KnownReferences known;
    private final PhotoReferences references;
    private final Operation listing;
    private final ImageCategoryMapper mapper;

    /** Works on what is kept. */
    public ImageCategoryResource(
            ProviderContext context, ProcoreRepositories repositories, ProjectAccess access, Contract contract) {
        this.context = context;
        this.repositories = repositories;
        this.access = access;
        this.known = new KnownReferences(repositories);
        this.references = new PhotoReferences(repositories);
        this.listing = contract.operation("listImageCategories");
        this.mapper = new ImageCategoryMapper(context.links(), listing.path());
    }

    @Override
    public ListImageCategoriesResponse listImageCategories(ListImageCategoriesParameters parameters) {
        ProjectScope scope = access.require();
        PageWindow window = PageWindow.of(
                Objects.requireNonNull(parameters.page()),
                Objects.requireNonNull(parameters.perPage()),
                listing.maximumPageSize());
        long total = repositories.albums().count(scope.project());
        List<Albums.Filled> albums = repositories.albums().page(scope.project(), window);
        Map<UUID, Picture> covers = context.pictures()
                .find(albums.stream()
                        .map(Albums.Filled::coverPicture)
                        .filter(Objects::nonNull)
                        .toList());
        ListImageCategoriesResponse response = ListImageCategoriesResponse.ok(albums.stream()
                        .map(album -> mapper.listed(scope.project(), album, covers.get(album.coverPicture())))
                        .toList())
                .perPage(window.size())
                .total(total);
        PageLinks.of(context.request().url(), window, total).ifPresent(response::link);
        return response;
    }

    @Override
    public CreateImageCategoryResponse createImageCategory(
            CreateImageCategoryParameters parameters, ImageCategoryCreateRequest request) {
        ProjectScope scope = access.require();
        Album album = context.transactions().inTransaction(() -> add(scope.project(), request.imageCategory()));
        return CreateImageCategoryResponse.created(ImageCategoryMapper.alone(album, 0));
    }

    private Album add(long project, ImageCategoryCreate wanted) {
        Long cover = wanted.albumCoverId();
        Instant now = now();
        Album album = new Album(
                repositories.ids().next(Kind.ALBUM),
                wanted.name(),
                repositories.albums().nextPosition(project),
                Boolean.TRUE.equals(wanted.isPrivate()),
                false,
                cover == null ? null : Long.valueOf(known.cover(project, cover)),
                now,
                now);
        repositories.albums().add(project, album);
        return album;
    }

    @Override
    public ShowImageCategoryResponse showImageCategory(ShowImageCategoryParameters parameters) {
        long project = access.require().project();
        return ShowImageCategoryResponse.ok(alone(project, find(project, parameters.id())));
    }

    @Override
    public UpdateImageCategoryResponse updateImageCategory(
            UpdateImageCategoryParameters parameters, ImageCategoryUpdateRequest request) {
        long project = access.require().project();
        Album album = context.transactions().inTransaction(() -> {
            Album old = findChangeable(project, parameters.id());
            Album changed = changed(project, old, request.imageCategory());
            repositories.albums().change(changed);
            return changed;
        });
        return UpdateImageCategoryResponse.ok(alone(project, album));
    }

    private Album changed(long project, Album old, ImageCategoryUpdate update) {
        Long cover = update.albumCoverId();
        return old.changed(
                update.name(),
                update.isPrivate() == null ? old.isPrivate() : update.isPrivate(),
                cover == null ? old.cover() : Long.valueOf(known.cover(project, cover)),
                now());
    }

    @Override
    public DeleteImageCategoryResponse deleteImageCategory(DeleteImageCategoryParameters parameters) {
        long project = access.require().project();
        return context.transactions().inTransaction(() -> {
            Album album = findChangeable(project, parameters.id());
            Instant now = now();
            repositories.photos().discardAll(album.id(), references.unclassifiedAlbum(project, now), now);
            repositories.albums().remove(album.id());
            return DeleteImageCategoryResponse.ok();
        });
    }

    private ImageCategory alone(long project, Album album) {
        return ImageCategoryMapper.alone(album, repositories.photos().count(project, PhotoFilter.ofAlbum(album.id())));
    }

    private Album find(long project, long id) {
        return repositories
                .albums()
                .find(project, id)
                .orElseThrow(() -> ProcoreErrors.notFound("image category " + id));
    }

    private Album findChangeable(long project, long id) {
        Album album = find(project, id);
        if (album.unclassified()) {
            throw ProcoreErrors.forbidden(album.name() + " can be neither changed nor deleted");
        }
        return album;
    }

    private Instant now() {
        return context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
