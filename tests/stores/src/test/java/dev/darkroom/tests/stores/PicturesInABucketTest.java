package dev.darkroom.tests.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.library.BlobStoreFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose pictures are in a bucket. */
@Timeout(60)
class PicturesInABucketTest {

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private LocalBucket bucket;

    @BeforeEach
    void start() {
        bucket = LocalBucket.start();
    }

    @AfterEach
    void stop() {
        bucket.close();
    }

    private ServerSettings settings() {
        return ServerSettings.builder()
                .data(folder)
                .blobUrl(bucket.address("one/server"))
                .environment(bucket.environment())
                .build();
    }

    private HttpResponse<byte[]> get(DarkroomServer server, UUID picture, String range) throws Exception {
        URI uri = URI.create(server.uri() + "/pictures/" + picture + ".jpg");
        return client.send(HttpRequest.newBuilder(uri).header("Range", range).build(), BodyHandlers.ofByteArray());
    }

    private byte[] kept(UUID picture, long offset, int length) throws IOException {
        try (BlobStore blobs = BlobStoreFactory.find(bucket.address("one/server"), bucket.environment());
                InputStream bytes = blobs.open(picture, offset, length)) {
            return bytes.readNBytes(length);
        }
    }

    private UUID anyPicture() throws IOException {
        try (BlobStore blobs = BlobStoreFactory.find(bucket.address("one/server/"), bucket.environment());
                Stream<UUID> all = blobs.all();
                Stream<UUID> pending = blobs.pending(Duration.ZERO)) {
            assertThat(pending).isEmpty();
            return all.findFirst().orElseThrow();
        }
    }

    @Test
    void servesThemAlsoAfterARestartAndKeepsNoneInItsFolder() throws Exception {
        try (DarkroomServer server = DarkroomServer.start(settings())) {
            UUID picture = anyPicture();
            HttpResponse<byte[]> part = get(server, picture, "bytes=1-9");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(kept(picture, 1, 9));
        }
        try (DarkroomServer server = DarkroomServer.start(settings());
                Stream<Path> files = Files.walk(folder.resolve("pictures"))) {
            UUID picture = anyPicture();
            HttpResponse<byte[]> rest = get(server, picture, "bytes=7-");
            assertThat(rest.statusCode()).isEqualTo(206);
            assertThat(rest.body()).isEqualTo(kept(picture, 7, Integer.MAX_VALUE));
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aBucketThatIsAwayIsNoFaultOfTheCaller() throws Exception {
        try (DarkroomServer server = DarkroomServer.start(settings())) {
            UUID picture = anyPicture();
            bucket.close();
            assertThat(get(server, picture, "bytes=0-1").statusCode()).isEqualTo(503);
        }
    }

    /** To its sweep, what another database has half stored would be abandoned. */
    @Test
    void aPrefixBelongsToOneDatabase(@TempDir Path other) throws Exception {
        DarkroomServer.start(settings()).close();
        ServerSettings second = ServerSettings.builder()
                .data(other)
                .blobUrl(bucket.address("one/server"))
                .environment(bucket.environment())
                .build();
        assertThatThrownBy(() -> DarkroomServer.start(second))
                .isInstanceOf(IOException.class)
                .hasMessage("s3://shared-pictures/one/server/ holds the pictures of another database;"
                        + " its object one/server/owner says so");
        DarkroomServer.start(settings()).close();
    }

    @Test
    void picturesThatAreInTheFolderAlreadyAreNotLeftBehind() throws Exception {
        DarkroomServer.start(ServerSettings.builder().data(folder).build()).close();
        assertThatThrownBy(() -> DarkroomServer.start(settings()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("would not be found in s3://");
    }

    @Test
    void saysWhyItCannotStart() {
        ServerSettings.Builder builder = ServerSettings.builder().data(folder).environment(bucket.environment());
        assertThatThrownBy(() -> DarkroomServer.start(
                        builder.blobUrl(URI.create("s3://no-such-bucket/x")).build()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("s3://no-such-bucket/x cannot be used for pictures: ");
        assertThatThrownBy(() -> DarkroomServer.start(
                        builder.blobUrl(URI.create("s3:bucket")).build()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not s3://bucket or s3://bucket/prefix");
        assertThatThrownBy(() -> DarkroomServer.start(
                        builder.blobUrl(URI.create("ftp://host/x")).build()))
                .isInstanceOf(IOException.class)
                .hasMessage("nothing on the class path keeps pictures at ftp://host/x");
    }

    @Test
    void credentialsThatAreWrongAreNamedAndNotShown() {
        Map<String, String> environment = new HashMap<>(bucket.environment());
        environment.put("AWS_SECRET_ACCESS_KEY", "not-the-secret");
        assertThatThrownBy(() -> DarkroomServer.start(ServerSettings.builder()
                        .data(folder)
                        .blobUrl(bucket.address(""))
                        .environment(environment)
                        .build()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be used for pictures")
                .hasMessageNotContaining("not-the-secret");
    }
}
