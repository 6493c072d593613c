package dev.darkroom.server.provider.livingdocs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.darkroom.server.api.livingdocs.model.ImageImportNotification;
import dev.darkroom.server.api.livingdocs.model.ImageImportOverview;
import dev.darkroom.server.api.livingdocs.model.ImageImportOverviewDetails;
import dev.darkroom.server.api.livingdocs.model.ImageImportResultStatus;
import dev.darkroom.server.api.livingdocs.model.ImageImportState;
import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.outbound.Outbound;
import dev.darkroom.server.outbound.OutboundException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the importing system that a job is done. Addresses of webhooks may be secret, so none is logged. */
final class WebhookWork implements Jobs.Work {

    static final String KIND = "livingdocs-webhook";

    /** So that the answer that names the job has arrived before, however quickly the job is done. */
    static final Duration DELAY = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(WebhookWork.class);
    private static final String SOURCE = "livingdocs-image-import";

    private final ImportJobs jobs;
    private final Outbound outbound;

    WebhookWork(ImportJobs jobs, Outbound outbound) {
        this.jobs = jobs;
        this.outbound = outbound;
    }

    @Override
    public void run(String id) {
        jobs.find(id).ifPresent(job -> {
            String webhook = job.webhook();
            if (webhook != null) {
                call(id, webhook, JsonText.of(notification(job, jobs.pictures(id))));
            }
        });
    }

    private void call(String id, String webhook, String body) {
        try {
            outbound.post(URI.create(webhook), body.getBytes(UTF_8));
        } catch (OutboundException e) {
            if (!e.isRefused()) {
                throw new NobodyAnswered(e.getMessage());
            }
            LOG.warn("The webhook of import {} is not called: {}", id, e.getMessage());
        } catch (IllegalArgumentException e) {
            LOG.warn("The webhook of import {} is not called: it is no address", id);
        }
    }

    static ImageImportNotification notification(ImportJob job, List<ImportPicture> pictures) {
        boolean known = job.state().equals(ImageImportState.SUCCESS);
        return ImageImportNotification.builder()
                .id(job.id())
                .state(job.state())
                .overview(ImageImportOverview.builder()
                        .total(pictures.size())
                        .details(ImageImportOverviewDetails.builder()
                                .success(known ? count(pictures, ImageImportResultStatus.SUCCESS) : 0)
                                .skipped(known ? count(pictures, ImageImportResultStatus.SKIPPED) : 0)
                                .failed(known ? count(pictures, ImageImportResultStatus.FAILED) : 0)
                                .build())
                        .build())
                .context(job.context() == null ? null : JsonText.read(job.context()))
                .source(SOURCE)
                .build();
    }

    private static int count(List<ImportPicture> pictures, ImageImportResultStatus status) {
        return (int) pictures.stream()
                .filter(picture ->
                        picture.outcome() != null && picture.outcome().status().equals(status))
                .count();
    }

    private static final class NobodyAnswered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NobodyAnswered(String message) {
            super(message, null, false, false);
        }
    }
}
