package dev.darkroom.tests.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.StoredData;
import dev.darkroom.server.StoredPictures;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.library.BlobStoreFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server keeps goes into a file, and from there into other stores. */
@Timeout(120)
class ArchiveTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path demo;

    private static final LocalPostgres POSTGRES = LocalPostgres.shared();
    private static LocalBucket bucket;

    @TempDir
    private Path folder;

    private Path archive;

    @BeforeAll
    static void start() throws Exception {
        bucket = LocalBucket.start();
        ServerSettings settings = embedded(demo.resolve("data"));
        DarkroomServer.start(settings).close();
        StoredData.export(settings, demo.resolve("demo.zip"), (done, all) -> {});
    }

    @AfterAll
    static void stop() {
        bucket.close();
    }

    @BeforeEach
    void copy() throws IOException {
        archive = Files.copy(demo.resolve("demo.zip"), folder.resolve("demo.zip"));
    }

    private static ServerSettings embedded(Path data) {
        return ServerSettings.builder().data(data).build();
    }

    private ServerSettings outside(String prefix) {
        Map<String, String> environment = new HashMap<>(POSTGRES.environment());
        environment.putAll(bucket.environment());
        return ServerSettings.builder()
                .data(folder.resolve("node"))
                .databaseUrl(POSTGRES.newDatabase())
                .blobUrl(bucket.address(prefix))
                .environment(environment)
                .build();
    }

    @Test
    void comesBackTheSameFromPostgresqlAndABucket() throws Exception {
        ServerSettings outside = outside("there");
        List<Long> steps = new ArrayList<>();
        long pictures = StoredData.importFrom(outside, archive, (done, all) -> steps.add(all - done));
        assertThat(pictures).isPositive();
        assertThat(steps)
                .isSortedAccordingTo((one, other) -> Long.compare(other, one))
                .endsWith(0L);
        List<Object> findings = new ArrayList<>();
        assertThat(StoredPictures.check(outside, true, findings::add)).isEqualTo(pictures);
        assertThat(findings).isEmpty();

        Path there = folder.resolve("there.zip");
        assertThat(StoredData.export(outside, there, (done, all) -> {})).isEqualTo(pictures);
        assertThat(there).hasSameBinaryContentAs(archive);
        ServerSettings back = embedded(folder.resolve("back"));
        StoredData.importFrom(back, there, (done, all) -> {});
        StoredData.export(back, folder.resolve("back.zip"), (done, all) -> {});
        assertThat(folder.resolve("back.zip")).hasSameBinaryContentAs(there);
    }

    @Test
    void aServerGoesOnWithWhatWasImported() throws Exception {
        ServerSettings outside = outside("on");
        StoredData.importFrom(outside, archive, (done, all) -> {});
        try (DarkroomServer server = DarkroomServer.start(outside)) {
            HttpRequest inspection = HttpRequest.newBuilder(URI.create(server.uri() + "/v1/inspections"))
                    .header("Authorization", "Bearer monk-demo-token")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"tasks\": {\"damage_detection\": {}}}"))
                    .build();
            // A key that PostgreSQL counts up, behind those that came along.
            assertThat(HTTP.send(inspection, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void nothingIsReplaced() throws Exception {
        ServerSettings settings = embedded(demo.resolve("data"));
        assertThatThrownBy(() -> StoredData.importFrom(settings, archive, (done, all) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("an import takes an empty one");
        assertThatThrownBy(() -> StoredData.export(settings, archive, (done, all) -> {}))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(StoredPictures.check(settings, true, finding -> {
                    throw new AssertionError(finding);
                }))
                .isPositive();
    }

    @Test
    void whatIsNewerIsRefused() throws Exception {
        change("darkroom.json", text -> text.replace("\"format\":1", "\"format\":2"));
        assertThatThrownBy(() -> StoredData.importFrom(embedded(folder.resolve("new")), archive, (done, all) -> {}))
                .hasMessageContaining("version 2 of the format");
        change(
                "darkroom.json",
                text -> text.replace("\"format\":2", "\"format\":1")
                        .replaceFirst("\"schema\":\"\\d+\"", "\"schema\":\"9999\""));
        assertThatThrownBy(() -> StoredData.importFrom(embedded(folder.resolve("new")), archive, (done, all) -> {}))
                .hasMessageContaining("is of a newer server");
    }

    @Test
    void whatIsCutOffOrSomethingElseIsRefused() throws Exception {
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> StoredData.importFrom(embedded(folder.resolve("new")), archive, (done, all) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a whole one");
    }

    @Test
    void nothingStaysOfAnImportThatFails() throws Exception {
        ServerSettings outside = outside("half");
        Path whole = Files.copy(archive, folder.resolve("whole.zip"));
        change(lastPicture(), text -> text + "more");
        assertThatThrownBy(() -> StoredData.importFrom(outside, archive, (done, all) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other bytes");
        try (BlobStore blobs = BlobStoreFactory.find(bucket.address("half"), bucket.environment());
                Stream<UUID> left = blobs.all()) {
            assertThat(left).isEmpty();
        }
        assertThat(StoredData.importFrom(outside, whole, (done, all) -> {})).isPositive();
    }

    @Test
    void theTablesOfAnOlderServerAreBroughtUpToDate() throws Exception {
        // Nothing but an index has come with the newest one.
        change("darkroom.json", text -> text.replaceFirst("\"schema\":\"\\d+\"", "\"schema\":\"50\""));
        ServerSettings settings = embedded(folder.resolve("new"));
        assertThat(StoredData.importFrom(settings, archive, (done, all) -> {})).isPositive();
        StoredData.export(settings, folder.resolve("again.zip"), (done, all) -> {});
        assertThat(folder.resolve("again.zip")).hasSameBinaryContentAs(demo.resolve("demo.zip"));
    }

    private String lastPicture() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive);
                Stream<Path> pictures = Files.list(zip.getPath("pictures"))) {
            return pictures.map(Path::toString).max(String::compareTo).orElseThrow();
        }
    }

    private void change(String entry, UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Path file = zip.getPath(entry);
            String text;
            try (InputStream bytes = Files.newInputStream(file)) {
                text = new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
            try (OutputStream bytes = Files.newOutputStream(file)) {
                bytes.write(change.apply(text).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }
}
