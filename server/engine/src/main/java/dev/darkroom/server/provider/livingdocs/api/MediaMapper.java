package dev.darkroom.server.provider.livingdocs.api;

import dev.darkroom.server.api.livingdocs.model.ImportedImage;
import dev.darkroom.server.api.livingdocs.model.ImportedMediaType;
import dev.darkroom.server.api.livingdocs.model.MediaLibraryAsset;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.PictureLinks;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How the file of an entry is shown: in the results of an import, and in the entry itself. */
final class MediaMapper {

    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("uuuu/MM/dd/").withZone(ZoneOffset.UTC);

    private final PictureLinks links;

    MediaMapper(PictureLinks links) {
        this.links = links;
    }

    ImportedImage imported(String mediaId, Picture picture) {
        String original = links.picture(picture);
        return ImportedImage.builder()
                .mediaId(mediaId)
                .originalUrl(original)
                .url(original + "?auto=format")
                .width(picture.facts().width())
                .height(picture.facts().height())
                .mimeType(ImportedMediaType.of(picture.facts().type().mediaType()))
                .imageService("imgix")
                .build();
    }

    MediaLibraryAsset asset(Picture picture, Instant createdAt) {
        return MediaLibraryAsset.builder()
                .key(FOLDER.format(createdAt) + picture.fileName())
                .url(links.picture(picture))
                .mimeType(picture.facts().type().mediaType())
                .width(picture.facts().width())
                .height(picture.facts().height())
                .size(picture.size())
                .build();
    }
}
