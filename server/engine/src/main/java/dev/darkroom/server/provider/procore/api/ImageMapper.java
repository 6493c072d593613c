package dev.darkroom.server.provider.procore.api;

import dev.darkroom.server.api.procore.model.Image;
import dev.darkroom.server.api.procore.model.ImageListEntry;
import dev.darkroom.server.api.procore.model.SerializerView;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.library.format.Position;
import dev.darkroom.server.library.format.Thumbnail;
import dev.darkroom.server.provider.procore.domain.Comment;
import dev.darkroom.server.provider.procore.domain.Photo;
import dev.darkroom.server.provider.procore.domain.ProcoreRepositories;
import dev.darkroom.server.provider.procore.domain.Trade;
import dev.darkroom.server.spi.ProviderContext;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows images in the views of the document. */
final class ImageMapper {

    private static final Set<SerializerView> WITH_TRADES =
            Set.of(SerializerView.NORMAL, SerializerView.ANDROID, SerializerView.MOBILE);
    private static final Set<SerializerView> WITH_COMMENTS =
            Set.of(SerializerView.ANDROID, SerializerView.MOBILE, SerializerView.MOBILE_FEED);

    private final ProviderContext context;
    private final ProcoreRepositories repositories;
    private final ImageLinksMapper links;

    ImageMapper(ProviderContext context, ProcoreRepositories repositories, ImageLinksMapper links) {
        this.context = context;
        this.repositories = repositories;
        this.links = links;
    }

    /** One image as it is answered by itself. */
    Image single(long project, Photo photo) {
        List<Trade> trades = repositories.trades().of(List.of(photo.id())).getOrDefault(photo.id(), List.of());
        return view(project, photo, trades, List.of(), SerializerView.NORMAL);
    }

    /** A page of images. */
    List<ImageListEntry> list(long project, List<Photo> photos, SerializerView view) {
        if (view == SerializerView.IDS_ONLY) {
            return photos.stream()
                    .map(photo -> (ImageListEntry) new ImageListEntry.Id(photo.id()))
                    .toList();
        }
        List<Long> ids = photos.stream().map(Photo::id).toList();
        Map<Long, List<Trade>> trades =
                WITH_TRADES.contains(view) ? repositories.trades().of(ids) : Map.of();
        Map<Long, List<Comment>> comments =
                WITH_COMMENTS.contains(view) ? repositories.comments().on(ids) : Map.of();
        return photos.stream()
                .map(photo -> (ImageListEntry) view(
                        project,
                        photo,
                        trades.getOrDefault(photo.id(), List.of()),
                        comments.getOrDefault(photo.id(), List.of()),
                        view))
                .toList();
    }

    private Image view(long project, Photo photo, List<Trade> trades, List<Comment> comments, SerializerView view) {
        Image.Builder image = base(photo);
        if (view == SerializerView.NORMAL) {
            image.links(links.of(project, photo)).commentsCount(photo.comments());
        }
        if (WITH_TRADES.contains(view)) {
            image.trades(trades.stream().map(ImagePartsMapper::trade).toList());
        }
        if (WITH_COMMENTS.contains(view)) {
            image.comments(comments.stream().map(ImagePartsMapper::comment).toList());
        }
        if (view == SerializerView.MOBILE) {
            image.logDate(photo.logEntry() == null ? null : photo.logEntry().date());
        }
        if (view == SerializerView.PROSTORE_FILE) {
            image.images(List.of(ImagePartsMapper.file(photo, context.links().picture(photo.picture()))));
        }
        return image.build();
    }

    /** What all views have. */
    private Image.Builder base(Photo photo) {
        Picture picture = photo.picture();
        PictureFacts facts = picture.facts();
        Position position = facts.position();
        return Image.builder()
                .id(photo.id())
                .url(context.links().picture(picture))
                .size(picture.size())
                .filename(photo.filename())
                .description(photo.description())
                .thumbnailUrl(Thumbnail.canBeMade(facts) ? context.links().thumbnail(picture) : null)
                .takenAt(photo.takenAt() == null ? null : ImagePartsMapper.time(photo.takenAt()))
                .createdAt(ImagePartsMapper.time(photo.createdAt()))
                .updatedAt(ImagePartsMapper.time(photo.updatedAt()))
                .location(photo.location() == null ? null : ImagePartsMapper.location(photo.location()))
                .imageCategoryName(photo.album().name())
                .imageCategoryId(photo.album().id())
                .permanentlyDeleted(false)
                .isPrivate(photo.isPrivate())
                .starred(photo.starred())
                .width(facts.width())
                .height(facts.height())
                .imageCategoryPrivate(photo.album().isPrivate())
                .originId(photo.origin())
                .dailyLogHeaderId(
                        photo.logEntry() == null ? null : photo.logEntry().id())
                .gpsLat(position == null ? null : ImagePartsMapper.degrees(position.latitude()))
                .gpsLong(position == null ? null : ImagePartsMapper.degrees(position.longitude()))
                .uploader(ImagePartsMapper.user(photo.uploader()));
    }
}
