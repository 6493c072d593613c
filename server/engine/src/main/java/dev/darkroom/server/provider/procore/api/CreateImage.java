package dev.darkroom.server.provider.procore.api;

import static dev.darkroom.server.provider.procore.api.ProcoreErrors.invalidBody;

import dev.darkroom.server.api.FilePart;
import dev.darkroom.server.api.procore.model.ImageCreate;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.library.format.PictureHeader;
import dev.darkroom.server.provider.procore.domain.IdSequences.Kind;
import dev.darkroom.server.provider.procore.domain.NewPhoto;
import dev.darkroom.server.provider.procore.domain.PhotoDetails;
import dev.darkroom.server.provider.procore.domain.PhotoReferences;
import dev.darkroom.server.provider.procore.domain.ProcoreRepositories;
import dev.darkroom.server.provider.procore.domain.ProjectScope;
import dev.darkroom.server.provider.procore.domain.Upload;
import dev.darkroom.server.spi.ProviderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes images of files and of uploads. */
final class CreateImage {

    private final ProviderContext context;
    private final ProcoreRepositories repositories;
    private final PhotoReferences references;
    private final KnownReferences known;
    private final int longestName;

    CreateImage(ProviderContext context, ProcoreRepositories repositories, Contract contract) {
        this.context = context;
        this.repositories = repositories;
        this.references = new PhotoReferences(repositories);
        this.known = new KnownReferences(repositories);
        this.longestName = contract.property("ImageCreateForm", "image_name")
                .get("maxLength")
                .asInt();
    }

    /** Stores an image and answers its id. */
    long apply(ProjectScope scope, ImageRequest request) {
        return request.data() == null ? ofUpload(scope, request) : ofFile(scope, request, request.data());
    }

    private long ofFile(ProjectScope scope, ImageRequest request, FilePart data) {
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
                        picture -> store(scope, request.image(), name, picture));
    }

    /** The upload stays as it is, for further images; each has bytes of its own, which go with it. */
    private long ofUpload(ProjectScope scope, ImageRequest request) {
        return context.transactions().inTransaction(() -> {
            Upload upload = repositories
                    .uploads()
                    .find(String.valueOf(request.uploadUuid()))
                    .filter(found -> found.isReadyFor(scope, context.clock().instant()))
                    .orElseThrow(() -> invalidBody("upload_uuid", "names no upload that can be used here"));
            String name = request.fileName(upload.filename(), longestName);
            Picture file = context.pictures()
                    .find(Objects.requireNonNull(upload.picture(), "an upload is ready without a file"))
                    .orElseThrow();
            return context.pictures().copy(file, picture -> store(scope, request.image(), name, picture));
        });
    }

    private long store(ProjectScope scope, ImageCreate image, String name, Picture picture) {
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        long id = repositories.ids().next(Kind.PHOTO);
        repositories
                .photos()
                .add(new NewPhoto(
                        id,
                        scope.project(),
                        picture.id(),
                        repositories.ids().next(Kind.FILE),
                        scope.user().id(),
                        name,
                        details(scope.project(), image, now),
                        image.source(),
                        image.providerId(),
                        null,
                        false,
                        takenAt(picture.facts()),
                        now));
        if (image.tradeIds() != null) {
            repositories.trades().assign(id, known.trades(scope.company(), image.tradeIds()));
        }
        return id;
    }

    private PhotoDetails details(long project, ImageCreate image, Instant now) {
        return new PhotoDetails(
                image.imageCategoryId() == null
                        ? references.unclassifiedAlbum(project, now)
                        : known.album(project, image.imageCategoryId()),
                image.description(),
                location(project, image, now),
                references.logEntry(project, image.logDate()),
                Boolean.TRUE.equals(image.isPrivate()));
    }

    private @Nullable Long location(long project, ImageCreate image, Instant now) {
        if (image.locationId() != null) {
            return known.location(project, image.locationId());
        }
        List<String> tiers = image.mtLocation();
        return tiers == null || tiers.isEmpty() ? null : Long.valueOf(references.location(project, tiers, now));
    }

    private static @Nullable Instant takenAt(PictureFacts facts) {
        return facts.takenAt() == null ? null : facts.takenAt().toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}
