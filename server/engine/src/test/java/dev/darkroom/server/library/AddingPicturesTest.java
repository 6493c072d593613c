package dev.darkroom.server.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.store.Database;
import dev.darkroom.server.store.FileBlobStore;
import dev.darkroom.server.store.JdbcPictureIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

    @AutoClose
    private Database database;

    private FileBlobStore blobs;
    private Pictures pictures;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(folder);
        blobs = new FileBlobStore(folder.resolve("pictures"));
        JdbcPictureIndex index = new JdbcPictureIndex(database.jdbi());
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

    private UUID add() {
        return add(() -> {});
    }

    private UUID add(Runnable withIt) {
        try {
            Path file = Files.writeString(Files.createTempFile(folder, "new", ""), "bytes");
            return pictures.add(file, PictureFacts.UNKNOWN, 5, "0", picture -> {
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
