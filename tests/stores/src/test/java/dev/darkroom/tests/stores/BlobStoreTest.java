package dev.darkroom.tests.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.library.BlobStoreFactory;
import dev.darkroom.server.store.FileBlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of pictures promises, kept by each of them. */
@ParameterizedClass
@EnumSource
class BlobStoreTest {

    private static final UUID ID = UUID.fromString("48750a63-df1f-48d1-99ee-6c60e535a271");
    private static final UUID OTHER = UUID.fromString("b7d4f9a6-17a3-4d0e-8f32-0c9d4f2e6a22");

    enum Kind {
        FILES,
        S3
    }

    private static LocalBucket bucket;

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    private BlobStore blobs;
    private String prefix;

    @BeforeAll
    static void startService() {
        bucket = LocalBucket.start();
    }

    @AfterAll
    static void stopService() {
        bucket.close();
    }

    @BeforeEach
    void open() throws IOException {
        prefix = UUID.randomUUID().toString();
        blobs = opened();
    }

    @AfterEach
    void close() {
        blobs.close();
    }

    private BlobStore opened() throws IOException {
        return switch (kind) {
            case FILES -> new FileBlobStore(folder.resolve("pictures"));
            case S3 -> BlobStoreFactory.find(bucket.address(prefix), bucket.environment());
        };
    }

    private Path incoming(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "in", ""), content);
    }

    private Path incoming(String content) throws IOException {
        return incoming(content.getBytes(StandardCharsets.UTF_8));
    }

    /** At most as many as are wanted, as readers do. */
    private String read(UUID id, long offset, int length) throws IOException {
        try (InputStream bytes = blobs.open(id, offset, length)) {
            return new String(bytes.readNBytes(length), StandardCharsets.UTF_8);
        }
    }

    private List<UUID> all() throws IOException {
        try (Stream<UUID> ids = blobs.all()) {
            return ids.toList();
        }
    }

    private List<UUID> pending(Duration age) throws IOException {
        try (Stream<UUID> ids = blobs.pending(age)) {
            return ids.toList();
        }
    }

    @Test
    void takesFilesOver() throws IOException {
        Path file = incoming("bytes");
        blobs.put(ID, file);
        assertThat(file).doesNotExist();
        assertThat(read(ID, 0, 9)).isEqualTo("bytes");
        assertThat(all()).containsExactly(ID);
    }

    @Test
    void readsParts() throws IOException {
        blobs.put(ID, incoming("0123456789"));
        assertThat(read(ID, 3, 2)).isEqualTo("34");
        assertThat(read(ID, 8, 99)).isEqualTo("89");
        assertThat(read(ID, 10, 1)).isEmpty();
        assertThat(read(ID, 99, 1)).isEmpty();
        try (InputStream rest = blobs.open(ID, 7, Long.MAX_VALUE)) {
            assertThat(rest).hasContent("789");
        }
    }

    @Test
    void aReaderMayStopAnywhere() throws IOException {
        byte[] content = new byte[1 << 20];
        blobs.put(ID, incoming(content));
        for (int reader = 0; reader < 300; reader++) {
            try (InputStream bytes = blobs.open(ID, 0, content.length)) {
                assertThat(bytes.read()).isZero();
            }
        }
    }

    @Test
    void keepsThemForTheNextProcess() throws IOException {
        blobs.put(ID, incoming("a"));
        blobs.put(OTHER, incoming("b"));
        try (BlobStore next = opened();
                Stream<UUID> ids = next.all()) {
            assertThat(ids).containsExactlyInAnyOrder(ID, OTHER);
        }
    }

    @Test
    void takesWhatIsLongerThanAPart() throws IOException {
        byte[] content = new byte[20 * 1024 * 1024 + 1];
        new Random(7).nextBytes(content);
        blobs.put(ID, incoming(content));
        assertThat(blobs.size(ID)).hasValue(content.length);
        try (InputStream bytes = blobs.open(ID, 0, content.length)) {
            assertThat(bytes).hasSameContentAs(new ByteArrayInputStream(content));
        }
    }

    @Test
    void takesNothingAtAll() throws IOException {
        blobs.put(ID, incoming(""));
        assertThat(blobs.size(ID)).hasValue(0);
        assertThat(read(ID, 0, 1)).isEmpty();
    }

    @Test
    void copiesAreTheirOwn() throws IOException {
        blobs.put(ID, incoming("bytes"));
        blobs.copy(ID, OTHER);
        blobs.delete(ID);
        assertThat(read(OTHER, 0, 5)).isEqualTo("bytes");
        assertThat(pending(Duration.ZERO)).containsExactly(OTHER);
    }

    @Test
    void forgetsOnce() throws IOException {
        blobs.put(ID, incoming("a"));
        blobs.delete(ID);
        blobs.delete(ID);
        assertThat(all()).isEmpty();
        assertThat(pending(Duration.ZERO)).isEmpty();
    }

    @Test
    void whatIsNotThereCanNeitherBeReadNorCopied() {
        assertThatThrownBy(() -> blobs.open(ID, 0, 1)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> blobs.copy(ID, OTHER)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFileThatIsNotThereIsNotKept() throws IOException {
        assertThatThrownBy(() -> blobs.put(ID, folder.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void whatIsPutIsPendingUntilItIsSettledAndOnceItIsToGo() throws IOException {
        blobs.put(ID, incoming("a"));
        blobs.put(OTHER, incoming("b"));
        assertThat(pending(Duration.ZERO)).containsExactlyInAnyOrder(ID, OTHER);
        blobs.settle(ID);
        blobs.settle(ID);
        assertThat(pending(Duration.ZERO)).containsExactly(OTHER);
        blobs.markPending(ID);
        blobs.markPending(ID);
        blobs.delete(OTHER);
        assertThat(pending(Duration.ZERO)).containsExactly(ID);
        assertThat(all()).containsExactly(ID);
    }

    @Test
    void whatIsPendingHasAnAge() throws IOException {
        blobs.put(ID, incoming("a"));
        assertThat(pending(Duration.ofHours(1))).isEmpty();
    }

    @Test
    void tellsHowLongTheyAre() throws IOException {
        blobs.put(ID, incoming("bytes"));
        assertThat(blobs.size(ID)).hasValue(5);
        assertThat(blobs.size(OTHER)).isEmpty();
    }
}
