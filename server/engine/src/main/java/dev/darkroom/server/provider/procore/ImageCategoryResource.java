package dev.darkroom.server.provider.procore;

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
import dev.darkroom.server.provider.procore.Numbers.Kind;
import dev.darkroom.server.spi.ProviderContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The albums of a project. */
final class ImageCategoryResource implements ImageCategoriesApi {

    private final ProviderContext context;
    private final Archive archive;
    private final Entrance entrance;
    private final Operation listing;

    ImageCategoryResource(ProviderContext context, Archive archive, Entrance entrance, Contract contract) {
        this.context = context;
        this.archive = archive;
        this.entrance = entrance;
        this.listing = contract.operation("listImageCategories");
    }

    @Override
    public ListImageCategoriesResponse listImageCategories(ListImageCategoriesParameters parameters) {
        Visit visit = entrance.enter(parameters.procoreCompanyId(), parameters.projectId());
        PageWindow window = PageWindow.of(listing, parameters.page(), parameters.perPage());
        long total = archive.albums().count(visit.project());
        List<Albums.Filled> albums = archive.albums().page(visit.project(), window);
        Map<UUID, Picture> covers = context.pictures()
                .find(albums.stream()
                        .map(Albums.Filled::coverPicture)
                        .filter(Objects::nonNull)
                        .toList());
        ListImageCategoriesResponse response = ListImageCategoriesResponse.ok(albums.stream()
                        .map(album -> listed(visit.project(), album, covers.get(album.coverPicture())))
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
                .createdAt(Parts.time(album.createdAt()))
                .links(links(project, album))
                .name(album.name())
                .isPrivate(album.isPrivate())
                .updatedAt(Parts.time(album.updatedAt()))
                .position(album.position())
                .build();
    }

    private ImageCategoryLinks links(long project, Album album) {
        ImageCategoryLinks.Builder links =
                ImageCategoryLinks.builder().show("/" + project + "/project/photos?image_category_id=" + album.id());
        if (!album.unclassified()) {
            String self = listing.path() + "/" + album.id() + "?project_id=" + project;
            links.delete(self).update(self);
        }
        return links.build();
    }

    @Override
    public CreateImageCategoryResponse createImageCategory(
            CreateImageCategoryParameters parameters, ImageCategoryCreateRequest request) {
        Visit visit = entrance.enter(parameters.procoreCompanyId(), parameters.projectId());
        Album album = context.transactions().inTransaction(() -> add(visit.project(), request.imageCategory()));
        return CreateImageCategoryResponse.created(ImageCategory.builder()
                .id(album.id())
                .name(album.name())
                .position(album.position())
                .albumCoverId(album.cover())
                .createdAt(Parts.time(album.createdAt()))
                .isPrivate(album.isPrivate())
                .count(0)
                .build());
    }

    private Album add(long project, ImageCategoryCreate wanted) {
        Long cover = wanted.albumCoverId();
        if (cover != null
                && archive.photos()
                        .find(project, cover)
                        .filter(photo -> photo.deletedAt() == null)
                        .isEmpty()) {
            throw ProcoreErrors.invalidBody("album_cover_id", "is not an image of this project");
        }
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Album album = new Album(
                archive.numbers().next(Kind.ALBUM),
                wanted.name(),
                archive.albums().nextPosition(project),
                Boolean.TRUE.equals(wanted.isPrivate()),
                false,
                cover,
                now,
                now);
        archive.albums().add(project, album);
        return album;
    }
}
