package dev.darkroom.server.provider.livingdocs.api;

import dev.darkroom.server.api.livingdocs.model.ImageImportNotification;
import dev.darkroom.server.api.livingdocs.model.ImageImportOverview;
import dev.darkroom.server.api.livingdocs.model.ImageImportOverviewDetails;
import dev.darkroom.server.api.livingdocs.model.ImageImportResult;
import dev.darkroom.server.api.livingdocs.model.ImageImportResultStatus;
import dev.darkroom.server.api.livingdocs.model.ImageImportState;
import dev.darkroom.server.api.livingdocs.model.ImageImportStatus;
import dev.darkroom.server.api.livingdocs.model.ImportedImage;
import dev.darkroom.server.provider.livingdocs.domain.ImportJob;
import dev.darkroom.server.provider.livingdocs.domain.ImportPicture;
import dev.darkroom.server.provider.livingdocs.domain.ImportState;
import dev.darkroom.server.provider.livingdocs.domain.Outcome;
import dev.darkroom.server.spi.StoredJson;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Imports as the API shows them. */
final class ImportMapper {

    private static final String SOURCE = "livingdocs-image-import";

    private static final DateTimeFormatter STARTED_AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private ImportMapper() {}

    /** A job that has no results to show. */
    static ImageImportStatus status(ImportJob job) {
        ImageImportStatus.Builder status = ImageImportStatus.builder()
                .finished(!job.isOpen())
                .state(state(job))
                .id(job.id());
        return (job.isOpen() ? status.startedAt(STARTED_AT.format(job.startedAt())) : status).build();
    }

    /** No job at all. */
    static ImageImportStatus lost(String id) {
        return ImageImportStatus.builder()
                .finished(false)
                .state(ImageImportState.LOST)
                .id("no import job found for id \"" + id + "\"")
                .build();
    }

    /** @param image the entry of the picture; null when there is none */
    static ImageImportResult result(ImportPicture picture, @Nullable ImportedImage image) {
        Outcome outcome = Objects.requireNonNull(picture.outcome(), "the job has ended");
        return ImageImportResult.builder()
                .status(
                        switch (outcome.kind()) {
                            case SUCCESS -> ImageImportResultStatus.SUCCESS;
                            case SKIPPED -> ImageImportResultStatus.SKIPPED;
                            case FAILED -> ImageImportResultStatus.FAILED;
                        })
                .reason(outcome.reason())
                .externalId(picture.externalId())
                .title(picture.title())
                .image(image)
                .build();
    }

    /** What the webhook is told; of a failed job, nothing is known about its pictures. */
    static ImageImportNotification notification(ImportJob job, List<ImportPicture> pictures) {
        List<ImportPicture> known = job.state() == ImportState.SUCCESS ? pictures : List.of();
        return ImageImportNotification.builder()
                .id(job.id())
                .state(state(job))
                .overview(ImageImportOverview.builder()
                        .total(pictures.size())
                        .details(ImageImportOverviewDetails.builder()
                                .success(count(known, Outcome.Kind.SUCCESS))
                                .skipped(count(known, Outcome.Kind.SKIPPED))
                                .failed(count(known, Outcome.Kind.FAILED))
                                .build())
                        .build())
                .context(StoredJson.members(job.context()))
                .source(SOURCE)
                .build();
    }

    private static int count(List<ImportPicture> pictures, Outcome.Kind kind) {
        return (int) pictures.stream()
                .map(ImportPicture::outcome)
                .filter(outcome -> outcome != null && outcome.kind() == kind)
                .count();
    }

    private static ImageImportState state(ImportJob job) {
        return switch (job.state()) {
            case STARTED -> ImageImportState.STARTED;
            case SUCCESS -> ImageImportState.SUCCESS;
            case FAILED -> ImageImportState.FAILED;
        };
    }
}
