package dev.darkroom.server.provider.livingdocs.domain;

import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.library.Transactions;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Runs an import: one picture after the other, in the order of the batch. What became of each is stored at once, so a run
 * that is broken off goes on where it was.
 */
public final class RunImport implements Jobs.Work {

    /** The kind of these jobs. */
    public static final String KIND = "livingdocs-image-import";

    private final Transactions transactions;
    private final ImportJobs imports;
    private final BiConsumer<ImportJob, ImportPicture> importImage;
    private final Consumer<ImportJob> whenEnded;

    /**
     * Works on imports.
     *
     * @param importImage takes one picture, and stores what became of it
     * @param whenEnded is called in the transaction that ends an import
     */
    public RunImport(
            Transactions transactions,
            ImportJobs imports,
            BiConsumer<ImportJob, ImportPicture> importImage,
            Consumer<ImportJob> whenEnded) {
        this.transactions = transactions;
        this.imports = imports;
        this.importImage = importImage;
        this.whenEnded = whenEnded;
    }

    @Override
    public void run(String id) {
        imports.find(id).filter(ImportJob::isOpen).ifPresent(job -> {
            for (ImportPicture picture : imports.pictures(id)) {
                if (picture.outcome() == null) {
                    importImage.accept(job, picture);
                }
            }
            end(job, ImportState.SUCCESS);
        });
    }

    @Override
    public void giveUp(String id) {
        imports.find(id).filter(ImportJob::isOpen).ifPresent(job -> end(job, ImportState.FAILED));
    }

    private void end(ImportJob job, ImportState state) {
        transactions.inTransaction(() -> {
            imports.end(job.id(), state);
            whenEnded.accept(job);
        });
    }
}
