package dev.darkroom.server.provider.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.api.livingdocs.model.ImageImportState;
import dev.darkroom.server.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportWorkTest {

    private static final String ID = "25bzj8j";
    private static final String HOOK = "https://my-domain.com/webhooks/image-import";

    @TempDir
    Path folder;

    private Database database;
    private final List<Integer> taken = new ArrayList<>();
    private final List<String> submitted = new ArrayList<>();

    @BeforeEach
    void open() {
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void takesThePicturesThatAreNotTakenYetInTheirOrder() {
        OneImport jobs = jobs(ImageImportState.STARTED, HOOK, null, Outcome.created("m1"), null, null);
        work(jobs, (job, picture) -> {
                    taken.add(picture.position());
                    jobs.settle(ID, picture.position(), Outcome.notUploaded());
                })
                .run(ID);
        assertThat(taken).containsExactly(0, 2, 3);
        assertThat(jobs.job().state()).isEqualTo(ImageImportState.SUCCESS);
        assertThat(submitted).containsExactly("livingdocs-webhook " + ID);
    }

    @Test
    void keepsWhatIsDoneWhenItBreaksOff() {
        OneImport jobs = jobs(ImageImportState.STARTED, HOOK, null, null);
        ImportWork work = work(jobs, (job, picture) -> {
            if (picture.position() == 1 && taken.size() == 1) {
                taken.add(-1);
                throw new IllegalStateException("stopped");
            }
            taken.add(picture.position());
            jobs.settle(ID, picture.position(), Outcome.notUploaded());
        });
        assertThatThrownBy(() -> work.run(ID)).hasMessage("stopped");
        assertThat(jobs.job().state()).isEqualTo(ImageImportState.STARTED);
        assertThat(submitted).isEmpty();
        work.run(ID);
        assertThat(taken).containsExactly(0, -1, 1);
        assertThat(jobs.job().state()).isEqualTo(ImageImportState.SUCCESS);
    }

    @Test
    void endsAsFailedWhenItIsGivenUpAndTellsSo() {
        OneImport jobs = jobs(ImageImportState.STARTED, HOOK, Outcome.created("m1"), null);
        work(jobs, (job, picture) -> taken.add(picture.position())).giveUp(ID);
        assertThat(jobs.job().state()).isEqualTo(ImageImportState.FAILED);
        assertThat(submitted).containsExactly("livingdocs-webhook " + ID);
        assertThat(taken).isEmpty();
    }

    @Test
    void callsNobodyUnlessAskedTo() {
        OneImport jobs = jobs(ImageImportState.STARTED, null);
        work(jobs, (job, picture) -> {}).run(ID);
        assertThat(jobs.job().state()).isEqualTo(ImageImportState.SUCCESS);
        assertThat(submitted).isEmpty();
    }

    @Test
    void doesNothingTwice() {
        OneImport jobs = jobs(ImageImportState.SUCCESS, HOOK, Outcome.created("m1"));
        ImportWork work = work(jobs, (job, picture) -> taken.add(picture.position()));
        work.run(ID);
        work.giveUp(ID);
        work.run("unknown");
        assertThat(jobs.job().state()).isEqualTo(ImageImportState.SUCCESS);
        assertThat(taken).isEmpty();
        assertThat(submitted).isEmpty();
    }

    private ImportWork work(ImportJobs jobs, BiConsumer<ImportJob, ImportPicture> intake) {
        return new ImportWork(database, (kind, id, delay) -> submitted.add(kind + " " + id), jobs, intake);
    }

    private static OneImport jobs(ImageImportState state, @Nullable String webhook, @Nullable Outcome... outcomes) {
        List<ImportPicture> pictures = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            pictures.add(
                    new ImportPicture(pictures.size(), "https://example.org/", "id", "title", "{}", "image", outcome));
        }
        return new OneImport(new ImportJob(ID, "default", "archive", webhook, null, state, Instant.EPOCH), pictures);
    }
}
