package dev.darkroom.server.provider.livingdocs;

import dev.darkroom.server.api.livingdocs.model.ImageImportState;
import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.library.Transactions;
import java.util.function.BiConsumer;

/**
 * Runs an import: one picture after the other, in the order of the batch. What became of each is stored at once, so a run
 * that is broken off goes on where it was.
 */
final class ImportWork implements Jobs.Work {

    static final String KIND = "livingdocs-image-import";

    private final Transactions transactions;
    private final Jobs work;
    private final ImportJobs jobs;
    private final BiConsumer<ImportJob, ImportPicture> intake;

    /** @param intake takes one picture, and stores what became of it */
    ImportWork(Transactions transactions, Jobs work, ImportJobs jobs, BiConsumer<ImportJob, ImportPicture> intake) {
        this.transactions = transactions;
        this.work = work;
        this.jobs = jobs;
        this.intake = intake;
    }

    @Override
    public void run(String id) {
        jobs.find(id).filter(ImportJob::isOpen).ifPresent(job -> {
            for (ImportPicture picture : jobs.pictures(id)) {
                if (picture.outcome() == null) {
                    intake.accept(job, picture);
                }
            }
            end(job, ImageImportState.SUCCESS);
        });
    }

    @Override
    public void giveUp(String id) {
        jobs.find(id).filter(ImportJob::isOpen).ifPresent(job -> end(job, ImageImportState.FAILED));
    }

    private void end(ImportJob job, ImageImportState state) {
        transactions.inTransaction(() -> {
            jobs.end(job.id(), state);
            if (job.webhook() != null) {
                work.submit(WebhookWork.KIND, job.id(), WebhookWork.DELAY);
            }
        });
    }
}
