package dev.darkroom.server.provider.livingdocs.domain;

import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.jobs.PostponedException;
import dev.darkroom.server.library.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Runs an import: one picture after the other, in the order of the batch. What became of each is stored at once, so a run
 * that is broken off goes on where it was.
 */
public final class RunImport implements Jobs.Work {

    /** The kind of these jobs. */
    public static final String KIND = "livingdocs-image-import";

    private static final Duration TURN = Duration.ofSeconds(20);

    private final Transactions transactions;
    private final Clock clock;
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
            Clock clock,
            ImportJobs imports,
            BiConsumer<ImportJob, ImportPicture> importImage,
            Consumer<ImportJob> whenEnded) {
        this.transactions = transactions;
        this.clock = clock;
        this.imports = imports;
        this.importImage = importImage;
        this.whenEnded = whenEnded;
    }

    @Override
    public void run(String id) {
        Instant turn = clock.instant().plus(TURN);
        imports.find(id).filter(ImportJob::isOpen).ifPresent(job -> {
            for (ImportPicture picture : imports.pictures(id)) {
                if (picture.outcome() == null) {
                    importImage.accept(job, picture);
                    yieldAfter(turn);
                }
            }
            end(job, ImportState.SUCCESS);
        });
    }

    /** An import of a thousand slow pictures lets others have a turn, and gets its next one. */
    private void yieldAfter(Instant turn) {
        if (clock.instant().isAfter(turn)) {
            throw new PostponedException(Duration.ZERO);
        }
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
