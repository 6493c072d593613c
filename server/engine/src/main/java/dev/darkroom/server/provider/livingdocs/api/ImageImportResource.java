package dev.darkroom.server.provider.livingdocs.api;

import dev.darkroom.server.api.livingdocs.ImageImportsApi;
import dev.darkroom.server.api.livingdocs.model.GetImageImportStatusParameters;
import dev.darkroom.server.api.livingdocs.model.ImageImportJob;
import dev.darkroom.server.api.livingdocs.model.ImageImportRequest;
import dev.darkroom.server.api.livingdocs.model.ImageImportStatus;
import dev.darkroom.server.api.livingdocs.model.ImageToImport;
import dev.darkroom.server.api.livingdocs.model.ImportedImage;
import dev.darkroom.server.provider.livingdocs.domain.ImportJob;
import dev.darkroom.server.provider.livingdocs.domain.ImportJobs;
import dev.darkroom.server.provider.livingdocs.domain.ImportPicture;
import dev.darkroom.server.provider.livingdocs.domain.ImportState;
import dev.darkroom.server.provider.livingdocs.domain.MediaLibrary;
import dev.darkroom.server.provider.livingdocs.domain.RunImport;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.StoredJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Starting imports, and asking how far they are. */
public final class ImageImportResource implements ImageImportsApi {

    private final ProviderContext context;
    private final ImportJobs imports;
    private final MediaLibrary library;
    private final String exampleId;

    /**
     * Works on imports and media libraries.
     *
     * @param exampleId what ids of jobs look like
     */
    public ImageImportResource(ProviderContext context, ImportJobs imports, MediaLibrary library, String exampleId) {
        this.context = context;
        this.imports = imports;
        this.library = library;
        this.exampleId = exampleId;
    }

    @Override
    public ImportImagesResponse importImages(ImageImportRequest request) {
        ImportJob job = new ImportJob(
                context.ids().wordLike(exampleId),
                Projects.of(context.request()),
                request.systemName(),
                request.webhook(),
                request.context() == null ? null : StoredJson.of(request.context()),
                ImportState.STARTED,
                context.clock().instant());
        context.transactions().inTransaction(() -> {
            imports.add(job, pictures(request.images()));
            context.jobs().submit(RunImport.KIND, job.id(), Duration.ZERO);
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
                    StoredJson.of(image.metadata()),
                    Objects.requireNonNull(image.mediaType(), "the document names a default"),
                    null));
        }
        return pictures;
    }

    @Override
    public GetImageImportStatusResponse getImageImportStatus(GetImageImportStatusParameters parameters) {
        String project = Projects.of(context.request());
        return GetImageImportStatusResponse.ok(imports.find(parameters.id())
                .filter(job -> job.project().equals(project))
                .map(this::status)
                .orElseGet(() -> ImportMapper.lost(parameters.id())));
    }

    private ImageImportStatus status(ImportJob job) {
        ImageImportStatus status = ImportMapper.status(job);
        return job.state() != ImportState.SUCCESS
                ? status
                : status.toBuilder()
                        .images(imports.pictures(job.id()).stream()
                                .filter(picture -> picture.outcome() != null)
                                .map(picture -> ImportMapper.result(picture, image(job, picture)))
                                .toList())
                        .build();
    }

    private @Nullable ImportedImage image(ImportJob job, ImportPicture picture) {
        String mediaId = picture.outcome() == null ? null : picture.outcome().mediaId();
        return mediaId == null
                ? null
                : library.find(job.project(), mediaId)
                        .flatMap(medium -> context.pictures().find(medium.picture()))
                        .map(bytes -> new MediaMapper(context.links()).imported(mediaId, bytes))
                        .orElse(null);
    }
}
