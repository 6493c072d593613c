package dev.darkroom.server.provider.procore;

import dev.darkroom.server.api.procore.model.Image;
import dev.darkroom.server.api.procore.model.ImageListEntry;
import dev.darkroom.server.api.procore.model.SerializerView;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.library.format.Position;
import dev.darkroom.server.library.format.Thumbnail;
import dev.darkroom.server.spi.ProviderContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Shows images in the views of the document. */
final class PhotoViews {

    private static final Set<SerializerView> WITH_TRADES =
            EnumSet.of(SerializerView.NORMAL, SerializerView.ANDROID, SerializerView.MOBILE);
    private static final Set<SerializerView> WITH_COMMENTS =
            EnumSet.of(SerializerView.ANDROID, SerializerView.MOBILE, SerializerView.MOBILE_FEED);

    private final ProviderContext context;
    private final Archive archive;
    private final PhotoLinks links;

    PhotoViews(ProviderContext context, Archive archive, PhotoLinks links) {
        this.context = context;
        this.archive = archive;
        this.links = links;
    }

    /** One image as it is answered by itself. */
    Image single(long project, Photo photo) {
        return list(project, List.of(photo), SerializerView.NORMAL).stream()
                .map(Image.class::cast)
                .findFirst()
                .orElseThrow(() -> ProcoreErrors.notFound("image " + photo.id()));
    }

    /** A page of images, without those that were deleted for good in the meantime. */
    List<ImageListEntry> list(long project, List<Photo> photos, SerializerView view) {
        if (view == SerializerView.IDS_ONLY) {
            return photos.stream()
                    .map(photo -> (ImageListEntry) new ImageListEntry.Whole(photo.id()))
                    .toList();
        }
        List<Long> ids = photos.stream().map(Photo::id).toList();
        Map<UUID, Picture> pictures =
                context.pictures().find(photos.stream().map(Photo::picture).toList());
        Map<Long, List<Craft>> crafts =
                WITH_TRADES.contains(view) ? archive.crafts().of(ids) : Map.of();
        Map<Long, List<Remark>> remarks = view == SerializerView.PROSTORE_FILE
                ? Map.of()
                : archive.remarks().on(ids);
        return photos.stream()
                .filter(photo -> pictures.containsKey(photo.picture()))
                .map(photo -> (ImageListEntry) view(
                        project,
                        photo,
                        pictures.get(photo.picture()),
                        crafts.getOrDefault(photo.id(), List.of()),
                        remarks.getOrDefault(photo.id(), List.of()),
                        view))
                .toList();
    }

    private Image view(
            long project, Photo photo, Picture picture, List<Craft> crafts, List<Remark> remarks, SerializerView view) {
        Image.Builder image = base(photo, picture);
        if (view == SerializerView.NORMAL) {
            image.links(links.of(project, photo)).commentsCount(remarks.size());
        }
        if (WITH_TRADES.contains(view)) {
            image.trades(crafts.stream().map(Parts::trade).toList());
        }
        if (WITH_COMMENTS.contains(view)) {
            image.comments(remarks.stream().map(Parts::comment).toList());
        }
        if (view == SerializerView.MOBILE) {
            image.logDate(photo.day() == null ? null : photo.day().date());
        }
        if (view == SerializerView.PROSTORE_FILE) {
            image.images(List.of(Parts.file(photo, context.links().picture(picture))));
        }
        return image.build();
    }

    /** What all views have. */
    private Image.Builder base(Photo photo, Picture picture) {
        PictureFacts facts = picture.facts();
        Position position = facts.position();
        return Image.builder()
                .id(photo.id())
                .url(context.links().picture(picture))
                .size(picture.size())
                .filename(photo.filename())
                .description(photo.description())
                .thumbnailUrl(Thumbnail.canBeMade(facts) ? context.links().thumbnail(picture) : null)
                .takenAt(photo.takenAt() == null ? null : Parts.time(photo.takenAt()))
                .createdAt(Parts.time(photo.createdAt()))
                .updatedAt(Parts.time(photo.updatedAt()))
                .location(photo.place() == null ? null : Parts.location(photo.place()))
                .imageCategoryName(photo.album().name())
                .imageCategoryId(photo.album().id())
                .permanentlyDeleted(false)
                .isPrivate(photo.isPrivate())
                .starred(photo.starred())
                .width(facts.width())
                .height(facts.height())
                .imageCategoryPrivate(photo.album().isPrivate())
                .originId(photo.origin())
                .dailyLogHeaderId(photo.day() == null ? null : photo.day().id())
                .gpsLat(position == null ? null : Parts.degrees(position.latitude()))
                .gpsLong(position == null ? null : Parts.degrees(position.longitude()))
                .uploader(Parts.user(photo.uploader()));
    }
}
