package dev.darkroom.server.provider.livingdocs.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunImportTest {

    private static final String ID = "25bzj8j";
    private static final String HOOK = "https://my-domain.com/webhooks/image-import";

    @TempDir
    Path folder;

    private Database database;
    private final List<Integer> taken = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();

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
        OneImport imports = imports(ImportState.STARTED, HOOK, null, Outcome.created("m1"), null, null);
        work(imports, (job, picture) -> {
                    taken.add(picture.position());
                    imports.settle(ID, picture.position(), Outcome.notUploaded());
                })
                .run(ID);
        assertThat(taken).containsExactly(0, 2, 3);
        assertThat(imports.job().state()).isEqualTo(ImportState.SUCCESS);
        assertThat(ended).containsExactly(ID);
    }

    @Test
    void keepsWhatIsDoneWhenItBreaksOff() {
        OneImport imports = imports(ImportState.STARTED, HOOK, null, null);
        RunImport work = work(imports, (job, picture) -> {
            if (picture.position() == 1 && taken.size() == 1) {
                taken.add(-1);
                throw new IllegalStateException("stopped");
            }
            taken.add(picture.position());
            imports.settle(ID, picture.position(), Outcome.notUploaded());
        });
        assertThatThrownBy(() -> work.run(ID)).hasMessage("stopped");
        assertThat(imports.job().state()).isEqualTo(ImportState.STARTED);
        assertThat(ended).isEmpty();
        work.run(ID);
        assertThat(taken).containsExactly(0, -1, 1);
        assertThat(imports.job().state()).isEqualTo(ImportState.SUCCESS);
    }

    @Test
    void endsAsFailedWhenItIsGivenUpAndTellsSo() {
        OneImport imports = imports(ImportState.STARTED, HOOK, Outcome.created("m1"), null);
        work(imports, (job, picture) -> taken.add(picture.position())).giveUp(ID);
        assertThat(imports.job().state()).isEqualTo(ImportState.FAILED);
        assertThat(ended).containsExactly(ID);
        assertThat(taken).isEmpty();
    }

    @Test
    void doesNothingTwice() {
        OneImport imports = imports(ImportState.SUCCESS, HOOK, Outcome.created("m1"));
        RunImport work = work(imports, (job, picture) -> taken.add(picture.position()));
        work.run(ID);
        work.giveUp(ID);
        work.run("unknown");
        assertThat(imports.job().state()).isEqualTo(ImportState.SUCCESS);
        assertThat(taken).isEmpty();
        assertThat(ended).isEmpty();
    }

    private RunImport work(ImportJobs imports, BiConsumer<ImportJob, ImportPicture> importImage) {
        return new RunImport(database, Clock.systemUTC(), imports, importImage, job -> ended.add(job.id()));
    }

    private static OneImport imports(ImportState state, @Nullable String webhook, @Nullable Outcome... outcomes) {
        List<ImportPicture> pictures = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            pictures.add(
                    new ImportPicture(pictures.size(), "https://example.org/", "id", "title", "{}", "image", outcome));
        }
        return new OneImport(new ImportJob(ID, "default", "archive", webhook, null, state, Instant.EPOCH), pictures);
    }
}
