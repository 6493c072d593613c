package dev.darkroom.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBlobStoreTest {

    private static final UUID ID = UUID.fromString("48750a63-df1f-48d1-99ee-6c60e535a271");
    private static final UUID OTHER = UUID.fromString("b7d4f9a6-17a3-4d0e-8f32-0c9d4f2e6a22");

    @TempDir
    Path folder;

    private FileBlobStore blobs;

    @BeforeEach
    void open() throws IOException {
        blobs = new FileBlobStore(folder.resolve("pictures"));
    }

    private Path incoming(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "in", ""), content);
    }

    private String read(UUID id, long offset) throws IOException {
        try (InputStream bytes = blobs.open(id, offset, 10)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<UUID> all() throws IOException {
        try (Stream<UUID> ids = blobs.all()) {
            return ids.toList();
        }
    }

    @Test
    void takesFilesOver() throws IOException {
        Path file = incoming("bytes");
        blobs.put(ID, file);
        assertThat(file).doesNotExist();
        assertThat(read(ID, 0)).isEqualTo("bytes");
        assertThat(read(ID, 3)).isEqualTo("es");
        assertThat(read(ID, 5)).isEmpty();
        assertThat(read(ID, 99)).isEmpty();
        assertThat(all()).containsExactly(ID);
    }

    @Test
    void keepsThemForTheNextProcess() throws IOException {
        blobs.put(ID, incoming("a"));
        blobs.put(OTHER, incoming("b"));
        blobs = new FileBlobStore(folder.resolve("pictures"));
        assertThat(all()).containsExactlyInAnyOrder(ID, OTHER);
        assertThat(read(OTHER, 0)).isEqualTo("b");
    }

    @Test
    void forgetsOnce() throws IOException {
        blobs.put(ID, incoming("a"));
        blobs.delete(ID);
        blobs.delete(ID);
        assertThat(all()).isEmpty();
        assertThatThrownBy(() -> blobs.open(ID, 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFileThatIsNotThereIsNotKept() throws IOException {
        assertThatThrownBy(() -> blobs.put(ID, folder.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void whatOthersPutIntoTheFolderIsPassedOver() throws IOException {
        blobs.put(ID, incoming("a"));
        Files.writeString(folder.resolve("pictures/.DS_Store"), "x");
        Files.writeString(folder.resolve("pictures/48/notes.txt"), "x");
        Files.writeString(folder.resolve("pictures/48/1-1-1-1-1"), "x");
        assertThat(all()).containsExactly(ID);
    }

    @Test
    void whatIsPutIsPendingUntilItIsSettledAndOnceItIsToGo() throws IOException {
        blobs.put(ID, incoming("a"));
        blobs.put(OTHER, incoming("b"));
        assertThat(pending()).containsExactlyInAnyOrder(ID, OTHER);
        blobs.settle(ID);
        blobs.settle(ID);
        assertThat(pending()).containsExactly(OTHER);
        blobs.markPending(ID);
        blobs.markPending(ID);
        blobs.delete(OTHER);
        assertThat(new FileBlobStore(folder.resolve("pictures"))
                        .pending(Duration.ZERO)
                        .toList())
                .containsExactly(ID);
        assertThat(all()).containsExactly(ID);
    }

    @Test
    void tellsHowLongTheyAre() throws IOException {
        blobs.put(ID, incoming("bytes"));
        assertThat(blobs.size(ID)).hasValue(5);
        assertThat(blobs.size(OTHER)).isEmpty();
    }

    private List<UUID> pending() throws IOException {
        try (Stream<UUID> ids = blobs.pending(Duration.ZERO)) {
            return ids.toList();
        }
    }
}
