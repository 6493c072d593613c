package dev.darkroom.server.provider.livingdocs.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.jobs.PostponedException;
import dev.darkroom.server.outbound.Outbound;
import dev.darkroom.server.outbound.OutboundException;
import dev.darkroom.server.provider.livingdocs.domain.ImportJob;
import dev.darkroom.server.provider.livingdocs.domain.ImportJobs;
import dev.darkroom.server.spi.StoredJson;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the importing system that a job is done. Addresses of webhooks may be secret, so none is logged. */
public final class CallWebhook implements Jobs.Work {

    /** The kind of these jobs. */
    public static final String KIND = "livingdocs-webhook";

    /** So that the answer that names the job has arrived before, however quickly the job is done. */
    private static final Duration DELAY = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(CallWebhook.class);

    private final ImportJobs imports;
    private final Outbound outbound;

    /** Tells of these imports. */
    public CallWebhook(ImportJobs imports, Outbound outbound) {
        this.imports = imports;
        this.outbound = outbound;
    }

    /** Submits the call for an import that has ended, if anybody wants to be called. */
    public static void submit(Jobs jobs, ImportJob job) {
        if (job.webhook() != null) {
            jobs.submit(KIND, job.id(), DELAY);
        }
    }

    @Override
    public void run(String id) {
        imports.find(id).ifPresent(job -> {
            String webhook = job.webhook();
            if (webhook != null) {
                String body = StoredJson.of(ImportMapper.notification(job, imports.pictures(id)));
                call(id, webhook, Objects.requireNonNull(body));
            }
        });
    }

    private void call(String id, String webhook, String body) {
        try {
            outbound.post(URI.create(webhook), body.getBytes(UTF_8));
        } catch (OutboundException e) {
            if (e.isBusy()) {
                throw new PostponedException(DELAY);
            }
            if (!e.isRefused()) {
                throw new NobodyAnswered(e.getMessage());
            }
            LOG.warn("The webhook of import {} is not called: {}", id, e.getMessage());
        } catch (IllegalArgumentException e) {
            LOG.warn("The webhook of import {} is not called: it is no address", id);
        }
    }

    private static final class NobodyAnswered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NobodyAnswered(String message) {
            super(message, null, false, false);
        }
    }
}
