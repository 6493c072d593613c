package dev.darkroom.server.provider.livingdocs.domain;

import dev.darkroom.server.jobs.PostponedException;
import dev.darkroom.server.library.format.NotAPictureException;
import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.library.format.PictureHeader;
import dev.darkroom.server.outbound.Outbound.Fetched;
import dev.darkroom.server.outbound.OutboundException;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.StoredJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes a picture of a batch into the media library, unless it is there already or there is something wrong with it. */
public final class ImportImage {

    /** Until a picture is tried again whose host has as many calls as it may have. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ProviderContext context;
    private final ImportJobs imports;
    private final MediaLibrary library;
    private final long maximumBytes;
    private final Predicate<String> takesMediaType;
    private final String defaultMediaType;
    private final String exampleId;

    /**
     * Works on imports and media libraries.
     *
     * @param maximumBytes the largest file that is taken
     * @param takesMediaType whether files of a media type are taken, such as {@code image/png}
     * @param defaultMediaType the handle of the media type that every project has
     * @param exampleId what ids of media look like
     */
    public ImportImage(
            ProviderContext context,
            ImportJobs imports,
            MediaLibrary library,
            long maximumBytes,
            Predicate<String> takesMediaType,
            String defaultMediaType,
            String exampleId) {
        this.context = context;
        this.imports = imports;
        this.library = library;
        this.maximumBytes = maximumBytes;
        this.takesMediaType = takesMediaType;
        this.defaultMediaType = defaultMediaType;
        this.exampleId = exampleId;
    }

    /** Does it, and stores what became of the picture. */
    public void take(ImportJob job, ImportPicture picture) {
        requireGoingOn();
        Optional<Medium> known = known(job, picture);
        if (known.isPresent()) {
            settle(job, picture, Outcome.skipped(known.get().id()));
        } else if (!knowsMediaType(job.project(), picture.mediaType())) {
            settle(job, picture, Outcome.unknownMediaType(picture.mediaType()));
        } else {
            fetch(job, picture);
        }
    }

    private Optional<Medium> known(ImportJob job, ImportPicture picture) {
        return library.imported(job.project(), job.systemName(), picture.externalId());
    }

    private boolean knowsMediaType(String project, String handle) {
        return handle.equals(defaultMediaType) || library.hasMediaType(project, handle);
    }

    private void settle(ImportJob job, ImportPicture picture, Outcome outcome) {
        imports.settle(job.id(), picture.position(), outcome);
    }

    private void fetch(ImportJob job, ImportPicture picture) {
        Fetched fetched;
        try {
            fetched = context.outbound().background().fetch(URI.create(picture.url()), maximumBytes);
        } catch (OutboundException | IllegalArgumentException e) {
            if (e instanceof OutboundException call && call.isBusy()) {
                throw new PostponedException(PAUSE);
            }
            // A call that ends because the server stops says nothing about the picture.
            requireGoingOn();
            settle(job, picture, Outcome.notUploaded());
            return;
        }
        try {
            PictureFacts facts = PictureHeader.read(fetched.file());
            if (takesMediaType.test(facts.type().mediaType())) {
                store(job, picture, fetched, facts);
            } else {
                settle(job, picture, Outcome.notUploaded());
            }
        } catch (NotAPictureException e) {
            settle(job, picture, Outcome.notUploaded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(fetched.file());
        }
    }

    private void store(ImportJob job, ImportPicture picture, Fetched fetched, PictureFacts facts) {
        try {
            context.pictures().add(fetched.file(), facts, fetched.size(), fetched.sha256(), bytes -> {
                // Another import may have brought the same picture in the meantime.
                known(job, picture).ifPresent(medium -> {
                    throw new AlreadyThere(medium);
                });
                Medium medium = new Medium(
                        context.ids().wordLike(exampleId),
                        job.project(),
                        job.systemName(),
                        picture.externalId(),
                        picture.mediaType(),
                        bytes.id(),
                        metadata(picture),
                        bytes.addedAt());
                library.add(medium);
                settle(job, picture, Outcome.created(medium.id()));
                return medium;
            });
        } catch (AlreadyThere e) {
            settle(job, picture, Outcome.skipped(e.medium.id()));
        }
    }

    /** The title is part of the metadata, which may have one of its own. */
    private static String metadata(ImportPicture picture) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("title", picture.title());
        Map<String, @Nullable Object> own = StoredJson.members(picture.metadata());
        if (own != null) {
            metadata.putAll(own);
        }
        return StoredJson.of(metadata);
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What is left in the folder goes at the next start.
        }
    }

    private static void requireGoingOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the import is broken off");
        }
    }

    private static final class AlreadyThere extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Medium medium;

        AlreadyThere(Medium medium) {
            super(medium.id(), null, false, false);
            this.medium = medium;
        }
    }
}
