package dev.darkroom.server.provider.procore.api;

import dev.darkroom.server.api.procore.ImageCategoriesApi;
import dev.darkroom.server.api.procore.model.CreateImageCategoryParameters;
import dev.darkroom.server.api.procore.model.ImageCategory;
import dev.darkroom.server.api.procore.model.ImageCategoryCreate;
import dev.darkroom.server.api.procore.model.ImageCategoryCreateRequest;
import dev.darkroom.server.api.procore.model.ImageCategoryLinks;
import dev.darkroom.server.api.procore.model.ListImageCategoriesParameters;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.format.Thumbnail;
import dev.darkroom.server.provider.procore.domain.Album;
import dev.darkroom.server.provider.procore.domain.Albums;
import dev.darkroom.server.provider.procore.domain.IdSequences.Kind;
import dev.darkroom.server.provider.procore.domain.PageWindow;
import dev.darkroom.server.provider.procore.domain.ProcoreRepositories;
import dev.darkroom.server.provider.procore.domain.ProjectScope;
import dev.darkroom.server.spi.ProviderContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The albums of a project. */
public final class ImageCategoryResource implements ImageCategoriesApi {

    private final ProviderContext context;
    private final ProcoreRepositories repositories;
    private final ProjectAccess access;
    private final KnownReferences known;
    private final Operation listing;

    /** Works on what is kept. */
    public ImageCategoryResource(
            ProviderContext context, ProcoreRepositories repositories, ProjectAccess access, Contract contract) {
        this.context = context;
        this.repositories = repositories;
        this.access = access;
        this.known = new KnownReferences(repositories);
        this.listing = contract.operation("listImageCategories");
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
                        .map(album -> listed(scope.project(), album, covers.get(album.coverPicture())))
                        .toList())
                .perPage(window.size())
                .total(total);
        PageLinks.of(context.request().url(), window, total).ifPresent(response::link);
        return response;
    }

    private ImageCategory listed(long project, Albums.Filled filled, @Nullable Picture cover) {
        Album album = filled.album();
        return ImageCategory.builder()
                .id(album.id())
                .count(filled.count())
                .coverPhoto(
                        cover != null && Thumbnail.canBeMade(cover.facts())
                                ? context.links().thumbnail(cover)
                                : null)
                .createdAt(ImagePartsMapper.time(album.createdAt()))
                .links(ImageCategoryLinks.builder()
                        .show("/" + project + "/project/photos?image_category_id=" + album.id())
                        .build())
                .name(album.name())
                .isPrivate(album.isPrivate())
                .updatedAt(ImagePartsMapper.time(album.updatedAt()))
                .position(album.position())
                .build();
    }

    @Override
    public CreateImageCategoryResponse createImageCategory(
            CreateImageCategoryParameters parameters, ImageCategoryCreateRequest request) {
        ProjectScope scope = access.require();
        Album album = context.transactions().inTransaction(() -> add(scope.project(), request.imageCategory()));
        return CreateImageCategoryResponse.created(ImageCategory.builder()
                .id(album.id())
                .name(album.name())
                .position(album.position())
                .albumCoverId(album.cover())
                .createdAt(ImagePartsMapper.time(album.createdAt()))
                .isPrivate(album.isPrivate())
                .count(0)
                .build());
    }

    private Album add(long project, ImageCategoryCreate wanted) {
        Long cover = wanted.albumCoverId();
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
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
}
