package dev.darkroom.server.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.darkroom.server.library.PictureIntegrity.Fault;
import dev.darkroom.server.library.PictureIntegrity.Finding;
import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.store.Database;
import dev.darkroom.server.store.FileBlobStore;
import dev.darkroom.server.store.JdbcPictureIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes and facts of a picture are stored together or not at all, whatever work surrounds them. */
class AddingPicturesTest {

    @TempDir
    private Path folder;

    private static final String BYTES_SHA256 = "277089d91c0bdf4f2e6862ba7e4a07605119431f5d13f726dd352b06f1b206a9";

    @AutoClose
    private Database database;

    private FileBlobStore blobs;
    private Pictures pictures;
    private PictureIntegrity integrity;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(folder);
        blobs = new FileBlobStore(folder.resolve("pictures"));
        JdbcPictureIndex index = new JdbcPictureIndex(database.jdbi());
        integrity = new PictureIntegrity(blobs, index);
        pictures = new Pictures(blobs, index, database, new Ids(new Random(1)), Clock.systemUTC());
    }

    @Test
    void storesBoth() throws IOException {
        UUID id = database.inTransaction(() -> add());

        assertThat(stored()).containsExactly(id);
        assertThat(pictures.find(id)).isPresent();
    }

    @Test
    void storesNeitherWhenTheProviderFails() throws IOException {
        assertThatIllegalStateException()
                .isThrownBy(() -> add(() -> {
                    throw new IllegalStateException();
                }));

        assertThat(stored()).isEmpty();
    }

    @Test
    void storesNoneOfSeveralWhenTheWorkAroundThemFails() throws IOException {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.inTransaction(() -> {
                    add();
                    add();
                    throw new IllegalStateException();
                }));

        assertThat(stored()).isEmpty();
    }

    @Test
    void nothingIsPendingOnceAllIsDone() throws IOException {
        UUID kept = add();
        UUID removed = add();
        pictures.remove(List.of(removed), () -> {});
        assertThatIllegalStateException()
                .isThrownBy(() -> pictures.remove(List.of(kept), () -> {
                    throw new IllegalStateException();
                }));

        assertThat(stored()).containsExactly(kept);
        assertThat(blobs.pending(Duration.ZERO)).isEmpty();
        assertThat(integrity.removeOrphans(Duration.ZERO)).isZero();
        assertThat(stored()).containsExactly(kept);
    }

    @Test
    void whatACrashHasLeftBehindIsRemoved() throws IOException {
        UUID settled = add();
        UUID committed = add();
        blobs.markPending(committed);
        UUID half = new UUID(7, 7);
        blobs.put(half, Files.writeString(folder.resolve("half"), "half"));

        assertThat(integrity.removeOrphans(Duration.ZERO)).isEqualTo(1);
        assertThat(stored()).containsExactlyInAnyOrder(settled, committed);
        assertThat(blobs.pending(Duration.ZERO)).isEmpty();
    }

    /** It may be new, empty or an old copy: bytes that were stored are not its to throw away. */
    @Test
    void anIndexThatKnowsNothingCostsNoPicture() throws IOException {
        UUID id = add();
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM picture"));

        assertThat(integrity.removeOrphans(Duration.ZERO)).isZero();
        assertThat(stored()).containsExactly(id);
        assertThat(findings()).containsExactly(new Finding(id, Fault.UNKNOWN));
    }

    @Test
    void aCheckTellsWhereBytesAndFactsDisagree() throws IOException {
        add();
        UUID shorter = add();
        UUID missing = add();
        replace(shorter, "byte");
        blobs.delete(missing);

        assertThat(findings())
                .containsExactlyInAnyOrder(new Finding(shorter, Fault.OTHER_SIZE), new Finding(missing, Fault.MISSING));
    }

    @Test
    void aCheckThatReadsTellsWhichBytesAreOthers() throws IOException {
        UUID whole = add();
        UUID spoilt = add();
        replace(spoilt, "Bytes");
        List<Finding> findings = new ArrayList<>();

        assertThat(integrity.check(true, findings::add)).isEqualTo(2);
        assertThat(findings()).isEmpty();
        assertThat(findings).containsExactly(new Finding(spoilt, Fault.OTHER_BYTES));
        assertThat(pictures.find(whole)).isPresent();
    }

    @Test
    void aPictureWhoseBytesAreMissingOrFewerIsNotSent() throws IOException {
        UUID shorter = add();
        UUID missing = add();
        replace(shorter, "byte");
        blobs.delete(missing);

        PictureBytes bytes = PictureBytes.of(pictures, pictures.find(shorter).orElseThrow(), name -> "");
        assertThatIOException().isThrownBy(() -> bytes.writeTo(new ByteArrayOutputStream()));
        assertThatExceptionOfType(MissingPictureException.class)
                .isThrownBy(
                        () -> PictureBytes.of(pictures, pictures.find(missing).orElseThrow(), name -> ""));
    }

    private void replace(UUID id, String content) throws IOException {
        blobs.put(id, Files.writeString(folder.resolve("other"), content));
        blobs.settle(id);
    }

    private List<Finding> findings() throws IOException {
        List<Finding> findings = new ArrayList<>();
        integrity.check(false, findings::add);
        return findings;
    }

    private UUID add() {
        return add(() -> {});
    }

    private UUID add(Runnable withIt) {
        try {
            Path file = Files.writeString(Files.createTempFile(folder, "new", ""), "bytes");
            return pictures.add(file, PictureFacts.UNKNOWN, 5, BYTES_SHA256, picture -> {
                withIt.run();
                return picture.id();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<UUID> stored() throws IOException {
        try (Stream<UUID> all = blobs.all()) {
            return all.toList();
        }
    }
}
