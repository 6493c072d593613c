package dev.darkroom.server.provider.procore.demo;

import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.format.PictureType;
import dev.darkroom.server.library.format.Position;
import dev.darkroom.server.provider.procore.domain.NewPhoto;
import dev.darkroom.server.provider.procore.domain.PhotoDetails;
import dev.darkroom.server.provider.procore.domain.ProcoreRepositories;
import dev.darkroom.server.provider.procore.domain.Upload;
import dev.darkroom.server.provider.procore.domain.User;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ProviderContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Draws and stores the images of the demo data. */
final class DemoPhotos {

    private final ProviderContext context;
    private final ProcoreRepositories repositories;
    private final DemoPictures pictures;

    DemoPhotos(ProviderContext context, ProcoreRepositories repositories, DemoPictures pictures) {
        this.context = context;
        this.repositories = repositories;
        this.pictures = pictures;
    }

    /** Starts to describe an image. */
    Sketch file(String filename, long file) {
        return new Sketch(filename, file);
    }

    /** Stores an upload with its file. */
    void upload(Upload upload, PictureType type) {
        draw(upload.uuid(), type, null, null, picture -> {
            repositories.uploads().add(upload);
            repositories.uploads().receive(upload.uuid(), picture.id());
        });
    }

    private void draw(
            String motif,
            PictureType type,
            @Nullable OffsetDateTime takenAt,
            @Nullable Position position,
            Consumer<Picture> withIt) {
        context.pictures().addDrawn(pictures.draw(motif, type, takenAt, position), withIt);
    }

    /** An image that is described bit by bit, and then added. */
    final class Sketch {

        private final String filename;
        private final long file;
        private PictureType type = PictureType.JPEG;
        private PhotoDetails details = new PhotoDetails(0, null, null, null, false);
        private boolean starred;
        private @Nullable Long origin;
        private @Nullable OffsetDateTime takenAt;
        private @Nullable Position position;

        private Sketch(String filename, long file) {
            this.filename = filename;
            this.file = file;
        }

        Sketch as(PictureType other) {
            type = other;
            return this;
        }

        Sketch camera(String time, double latitude, double longitude) {
            takenAt = OffsetDateTime.parse(time);
            position = new Position(latitude, longitude);
            return this;
        }

        Sketch told(String description) {
            details = new PhotoDetails(
                    details.album(), description, details.location(), details.logEntry(), details.isPrivate());
            return this;
        }

        Sketch in(long album, @Nullable Long location, @Nullable Long logEntry) {
            details = new PhotoDetails(album, details.description(), location, logEntry, details.isPrivate());
            return this;
        }

        Sketch from(long record) {
            origin = record;
            return this;
        }

        Sketch secret() {
            details = new PhotoDetails(
                    details.album(), details.description(), details.location(), details.logEntry(), true);
            return this;
        }

        Sketch starred() {
            starred = true;
            return this;
        }

        void add(long id, long project, User uploader, String createdAt, long... trades) {
            draw(filename, type, takenAt, position, picture -> {
                repositories
                        .photos()
                        .add(new NewPhoto(
                                id,
                                project,
                                picture.id(),
                                file,
                                uploader.id(),
                                filename,
                                details,
                                null,
                                null,
                                origin,
                                starred,
                                takenAt == null ? null : takenAt.toInstant(),
                                Instant.parse(createdAt)));
                repositories.trades().assign(id, Arrays.stream(trades).boxed().toList());
            });
        }
    }
}
