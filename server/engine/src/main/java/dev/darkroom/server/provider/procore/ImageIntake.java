package dev.darkroom.server.provider.procore;

import static dev.darkroom.server.provider.procore.ProcoreErrors.invalidBody;

import dev.darkroom.server.api.FilePart;
import dev.darkroom.server.api.procore.model.ImageCreate;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.library.format.PictureHeader;
import dev.darkroom.server.provider.procore.Numbers.Kind;
import dev.darkroom.server.spi.ProviderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes images of files and of uploads. */
final class ImageIntake {

    private final ProviderContext context;
    private final Archive archive;
    private final Filing filing;
    private final int longestName;

    ImageIntake(ProviderContext context, Archive archive, Filing filing, Contract contract) {
        this.context = context;
        this.archive = archive;
        this.filing = filing;
        this.longestName = contract.property("ImageCreateForm", "image_name")
                .get("maxLength")
                .asInt();
    }

    /** Stores an image and answers its id. */
    long take(Visit visit, ImageRequest request) {
        return request.data() == null ? takeUpload(visit, request) : takeFile(visit, request, request.data());
    }

    private long takeFile(Visit visit, ImageRequest request, FilePart data) {
        String name = request.fileName(null, longestName);
        PictureFacts facts;
        try {
            facts = PictureHeader.readAny(data.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return context.pictures()
                .add(
                        data.file(),
                        facts,
                        data.size(),
                        data.sha256(),
                        picture -> store(visit, request.image(), name, picture));
    }

    private long takeUpload(Visit visit, ImageRequest request) {
        return context.transactions().inTransaction(() -> {
            Upload upload = archive.uploads()
                    .find(String.valueOf(request.uploadUuid()))
                    .filter(found -> found.isReadyFor(visit, context.clock().instant()))
                    .orElseThrow(() -> invalidBody("upload_uuid", "names no upload that can be used here"));
            String name = request.fileName(upload.filename(), longestName);
            archive.uploads().use(upload.uuid());
            return store(visit, request.image(), name, picture(upload.picture()));
        });
    }

    private Picture picture(@Nullable UUID id) {
        if (id == null) {
            throw new IllegalStateException("an upload is ready without a file");
        }
        return context.pictures().find(id).orElseThrow();
    }

    private long store(Visit visit, ImageCreate image, String name, Picture picture) {
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        long id = archive.numbers().next(Kind.PHOTO);
        archive.photos()
                .add(new NewPhoto(
                        id,
                        visit.project(),
                        picture.id(),
                        archive.numbers().next(Kind.FILE),
                        visit.person().id(),
                        name,
                        details(visit.project(), image, now),
                        image.source(),
                        image.providerId(),
                        null,
                        false,
                        takenAt(picture.facts()),
                        now));
        if (image.tradeIds() != null) {
            archive.crafts().assign(id, filing.crafts(visit.company(), image.tradeIds()));
        }
        return id;
    }

    private PhotoDetails details(long project, ImageCreate image, Instant now) {
        return new PhotoDetails(
                image.imageCategoryId() == null
                        ? filing.unclassified(project, now)
                        : filing.album(project, image.imageCategoryId()),
                image.description(),
                place(project, image, now),
                filing.day(project, image.logDate()),
                Boolean.TRUE.equals(image.isPrivate()));
    }

    private @Nullable Long place(long project, ImageCreate image, Instant now) {
        if (image.locationId() != null) {
            return filing.place(project, image.locationId());
        }
        List<String> tiers = image.mtLocation();
        return tiers == null || tiers.isEmpty() ? null : Long.valueOf(filing.place(project, tiers, now));
    }

    private static @Nullable Instant takenAt(PictureFacts facts) {
        return facts.takenAt() == null ? null : facts.takenAt().toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}
