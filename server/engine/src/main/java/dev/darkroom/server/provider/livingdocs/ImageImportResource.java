package dev.darkroom.server.provider.livingdocs;

import dev.darkroom.server.api.livingdocs.ImageImportsApi;
import dev.darkroom.server.api.livingdocs.model.GetImageImportStatusParameters;
import dev.darkroom.server.api.livingdocs.model.ImageImportJob;
import dev.darkroom.server.api.livingdocs.model.ImageImportRequest;
import dev.darkroom.server.api.livingdocs.model.ImageImportResult;
import dev.darkroom.server.api.livingdocs.model.ImageImportState;
import dev.darkroom.server.api.livingdocs.model.ImageImportStatus;
import dev.darkroom.server.api.livingdocs.model.ImageToImport;
import dev.darkroom.server.api.livingdocs.model.ImportedImage;
import dev.darkroom.server.spi.ProviderContext;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Starting imports, and asking how far they are. */
final class ImageImportResource implements ImageImportsApi {

    private static final int ID_LENGTH = 9;

    private static final DateTimeFormatter STARTED_AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final ProviderContext context;
    private final ImportJobs jobs;
    private final MediaLibrary library;

    ImageImportResource(ProviderContext context, ImportJobs jobs, MediaLibrary library) {
        this.context = context;
        this.jobs = jobs;
        this.library = library;
    }

    @Override
    public ImportImagesResponse importImages(ImageImportRequest request) {
        ImportJob job = new ImportJob(
                context.ids().word(ID_LENGTH),
                Livingdocs.project(context),
                request.systemName(),
                request.webhook(),
                request.context() == null ? null : JsonText.of(request.context()),
                ImageImportState.STARTED,
                context.clock().instant());
        context.transactions().inTransaction(() -> {
            jobs.add(job, pictures(request.images()));
            context.jobs().submit(ImportWork.KIND, job.id(), Duration.ZERO);
        });
        return ImportImagesResponse.ok(ImageImportJob.builder().id(job.id()).build());
    }

    private static List<ImportPicture> pictures(List<ImageToImport> images) {
        List<ImportPicture> pictures = new ArrayList<>();
        for (ImageToImport image : images) {
            pictures.add(new ImportPicture(
                    pictures.size(),
                    image.url(),
                    image.id(),
                    image.fileName(),
                    JsonText.of(image.metadata()),
                    Objects.requireNonNull(image.mediaType(), "the document names a default"),
                    null));
        }
        return pictures;
    }

    @Override
    public GetImageImportStatusResponse getImageImportStatus(GetImageImportStatusParameters parameters) {
        String project = Livingdocs.project(context);
        return GetImageImportStatusResponse.ok(jobs.find(parameters.id())
                .filter(job -> job.project().equals(project))
                .map(this::status)
                .orElseGet(() -> lost(parameters.id())));
    }

    private ImageImportStatus status(ImportJob job) {
        ImageImportStatus.Builder status = ImageImportStatus.builder()
                .finished(!job.isOpen())
                .state(job.state())
                .id(job.id());
        if (job.isOpen()) {
            status.startedAt(STARTED_AT.format(job.startedAt()));
        } else if (job.state().equals(ImageImportState.SUCCESS)) {
            status.images(jobs.pictures(job.id()).stream()
                    .map(picture -> result(job, picture))
                    .toList());
        }
        return status.build();
    }

    private ImageImportResult result(ImportJob job, ImportPicture picture) {
        Outcome outcome = Objects.requireNonNull(picture.outcome(), "the job has ended");
        return ImageImportResult.builder()
                .status(outcome.status())
                .reason(outcome.reason())
                .externalId(picture.externalId())
                .title(picture.title())
                .image(outcome.mediaId() == null ? null : image(job.project(), outcome.mediaId()))
                .build();
    }

    private @Nullable ImportedImage image(String project, String mediaId) {
        return library.find(project, mediaId)
                .flatMap(medium -> context.pictures().find(medium.picture()))
                .map(picture -> new MediaLinks(context.links()).imported(mediaId, picture))
                .orElse(null);
    }

    private static ImageImportStatus lost(String id) {
        return ImageImportStatus.builder()
                .finished(false)
                .state(ImageImportState.LOST)
                .id("no import job found for id \"" + id + "\"")
                .build();
    }
}
