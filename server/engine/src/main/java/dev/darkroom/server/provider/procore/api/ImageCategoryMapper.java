package dev.darkroom.server.provider.procore.api;

import dev.darkroom.server.api.procore.model.ImageCategory;
import dev.darkroom.server.api.procore.model.ImageCategoryLinks;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.PictureLinks;
import dev.darkroom.server.library.format.Thumbnail;
import dev.darkroom.server.provider.procore.domain.Album;
import dev.darkroom.server.provider.procore.domain.Albums;
import org.jspecify.annotations.Nullable;

/** Albums as the API shows them. */
final class ImageCategoryMapper {

    private final PictureLinks links;
    private final String path;

    /** @param path below which the addresses of albums are */
    ImageCategoryMapper(PictureLinks links, String path) {
        this.links = links;
        this.path = path;
    }

    /** As a list shows it. */
    ImageCategory listed(long project, Albums.Filled filled, @Nullable Picture cover) {
        Album album = filled.album();
        return ImageCategory.builder()
                .id(album.id())
                .count(filled.count())
                .coverPhoto(cover != null && Thumbnail.canBeMade(cover.facts()) ? links.thumbnail(cover) : null)
                .createdAt(ImagePartsMapper.time(album.createdAt()))
                .links(links(project, album))
                .name(album.name())
                .isPrivate(album.isPrivate())
                .updatedAt(ImagePartsMapper.time(album.updatedAt()))
                .position(album.position())
                .build();
    }

    private ImageCategoryLinks links(long project, Album album) {
        ImageCategoryLinks.Builder addresses =
                ImageCategoryLinks.builder().show("/" + project + "/project/photos?image_category_id=" + album.id());
        if (!album.unclassified()) {
            String self = path + "/" + album.id() + "?project_id=" + project;
            addresses.delete(self).update(self);
        }
        return addresses.build();
    }

    /** As it is shown alone. */
    static ImageCategory alone(Album album, long count) {
        return ImageCategory.builder()
                .id(album.id())
                .name(album.name())
                .position(album.position())
                .albumCoverId(album.cover())
                .createdAt(ImagePartsMapper.time(album.createdAt()))
                .isPrivate(album.isPrivate())
                .count(Math.toIntExact(count))
                .build();
    }
}
