package dev.darkroom.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void isMadeWhenItIsMissing() throws Exception {
        Path path = parent.resolve("a/b/c");
        try (DataFolder folder = DataFolder.open(path)) {
            assertThat(folder.path()).isEqualTo(path);
            assertThat(folder.incoming()).isDirectory();
        }
    }

    @Test
    void belongsToOneServerAtATime() throws Exception {
        try (DataFolder folder = DataFolder.open(parent)) {
            assertThatThrownBy(() -> DataFolder.open(parent))
                    .isInstanceOf(DataFolder.InUseException.class)
                    .hasMessageContaining(parent.toString());
            assertThat(folder.incoming()).isDirectory();
        }
        DataFolder.open(parent).close();
    }

    @Test
    void aRefusedServerThrowsNothingAway() throws Exception {
        try (DataFolder folder = DataFolder.open(parent)) {
            Path arriving = Files.writeString(folder.incoming().resolve("part-1"), "half");
            assertThatThrownBy(() -> DataFolder.open(parent)).isInstanceOf(DataFolder.InUseException.class);
            assertThat(arriving).hasContent("half");
        }
    }

    @Test
    void throwsAwayWhatAnEarlierProcessLeft() throws Exception {
        try (DataFolder folder = DataFolder.open(parent)) {
            Files.writeString(folder.incoming().resolve("part-1"), "half");
            Files.createDirectories(folder.incoming().resolve("odd"));
            Files.writeString(folder.incoming().resolve("odd/inner"), "x");
        }
        try (DataFolder folder = DataFolder.open(parent)) {
            assertThat(folder.incoming()).isEmptyDirectory();
        }
    }

    /** A fetch that its server did not wait for deletes its own file, a little later. */
    @Test
    void whatAnEarlierServerStillDeletesIsNotMissed() throws Exception {
        DataFolder.open(parent).close();
        Path incoming = parent.resolve("incoming");
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> earlier = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                for (int i = 0; i < 20; i++) {
                    makeAndDelete(incoming.resolve("fetch-" + i));
                }
            }
        });
        for (int i = 0; i < 300; i++) {
            DataFolder.open(parent).close();
        }
        done.set(true);
        earlier.join();
        assertThat(incoming).isEmptyDirectory();
    }

    private static void makeAndDelete(Path file) {
        try {
            Files.write(file, new byte[1]);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void filesThatAreNotAServersAreNotThrownAway() throws Exception {
        Path theirs = Files.createDirectories(parent.resolve("incoming")).resolve("letter");
        Files.writeString(theirs, "Dear Sir");
        assertThatThrownBy(() -> DataFolder.open(parent)).hasMessageContaining("incoming holds files");
        assertThatThrownBy(() -> DataFolder.open(parent)).hasMessageContaining("incoming holds files");
        assertThat(theirs).hasContent("Dear Sir");
    }

    @Test
    void aPlaceThatCannotBeAFolderIsNotHeld() throws Exception {
        Path file = Files.writeString(parent.resolve("file"), "x");
        assertThatThrownBy(() -> DataFolder.open(file)).isInstanceOf(IOException.class);
        Files.writeString(parent.resolve("incoming"), "in the way");
        assertThatThrownBy(() -> DataFolder.open(parent)).isInstanceOf(IOException.class);
        Files.delete(parent.resolve("incoming"));
        DataFolder.open(parent).close();
    }

    /** Half a copy was put back, or another disk is where the old one was. */
    @Test
    void picturesWithoutTheirDatabaseAreNotTouched() throws Exception {
        String name = "48750a63-df1f-48d1-99ee-6c60e535a271";
        Path picture = Files.createDirectories(parent.resolve("pictures/48")).resolve(name);
        Files.writeString(picture, "bytes");
        for (int empty = 0; empty < 2; empty++) {
            assertThatThrownBy(() -> DataFolder.open(parent))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("darkroom.db is missing or empty")
                    .hasMessageContaining("put the database back");
            assertThat(picture).hasContent("bytes");
            Files.write(parent.resolve("darkroom.db"), new byte[0]);
        }
        Files.writeString(parent.resolve("darkroom.db"), "rows");
        DataFolder.open(parent).close();
    }

    @Test
    void filesThatAreNoPicturesNeedNoDatabase() throws Exception {
        Files.writeString(Files.createDirectories(parent.resolve("pictures")).resolve(".DS_Store"), "x");
        DataFolder.open(parent).close();
    }
}
