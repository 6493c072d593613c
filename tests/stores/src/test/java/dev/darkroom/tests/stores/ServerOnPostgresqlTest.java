package dev.darkroom.tests.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.store.FileBlobStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose data are in PostgreSQL. */
@Timeout(60)
class ServerOnPostgresqlTest {

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private final LocalPostgres postgres = LocalPostgres.shared();

    private ServerSettings.Builder settings(String address) {
        return ServerSettings.builder()
                .data(folder)
                .demo(false)
                .databaseUrl(address)
                .environment(postgres.environment());
    }

    private int call(DarkroomServer server, String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void aDatabaseThatIsAwayIsNoFaultOfTheCaller() throws Exception {
        LocalPostgres own = LocalPostgres.start();
        try (DarkroomServer server =
                DarkroomServer.start(settings(own.newDatabase()).build())) {
            assertThat(call(server, "GET", "/v1/label")).isEqualTo(200);
            own.close();
            assertThat(call(server, "GET", "/v1/label")).isEqualTo(503);
            assertThat(call(server, "GET", "/__darkroom/health/ready")).isEqualTo(503);
        }
    }

    @Test
    void tokensDecisionsAndWhatPeopleSeeAreThere() throws Exception {
        try (DarkroomServer server =
                DarkroomServer.start(settings(postgres.newDatabase()).demo(true).build())) {
            String decision = "/__darkroom/decisions/mapillary/blurs/PendingBlursOfGyllen_A";
            assertThat(post(server, decision, "{\"outcome\": \"approve\"}")).isEqualTo(204);
            assertThat(post(server, decision, "{\"outcome\": \"approve\"}")).isEqualTo(404);
            assertThat(post(server, "/__darkroom/tokens", "{\"provider\": \"monk\"}"))
                    .isEqualTo(201);
            for (String page : new String[] {"decisions", "tokens", "ui/stored", "ui/decisions"}) {
                assertThat(call(server, "GET", "/__darkroom/" + page)).as(page).isEqualTo(200);
            }
            assertThat(call(server, "GET", "/v1/export?tags=dog")).isEqualTo(200);
        }
    }

    private int post(DarkroomServer server, String path, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void worldsAreBesideItAndItsOwnDataAreNoSnapshot() throws Exception {
        try (DarkroomServer server =
                DarkroomServer.start(settings(postgres.newDatabase()).build())) {
            assertThat(call(server, "POST", "/__darkroom/worlds/own/snapshots")).isEqualTo(409);
        }
    }

    @Test
    void nothingOfTheEmbeddedDatabaseIsLeftBehind() throws Exception {
        DarkroomServer.start(ServerSettings.builder().data(folder).demo(false).build())
                .close();
        assertThatThrownBy(() ->
                        DarkroomServer.start(settings(postgres.newDatabase()).build()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("of which nothing would be found in another database");
    }

    /** Another server may just be storing what is new and has no row. */
    @Test
    void onlyWhatWasAbandonedLongAgoIsRemoved() throws Exception {
        Path pictures = folder.resolve("pictures");
        FileBlobStore blobs = new FileBlobStore(pictures);
        UUID old = UUID.randomUUID();
        UUID fresh = UUID.randomUUID();
        for (UUID id : List.of(old, fresh)) {
            blobs.put(id, Files.createTempFile(folder, "in", ""));
        }
        Files.setLastModifiedTime(
                pictures.resolve("pending").resolve(old.toString()),
                FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        try (DarkroomServer server =
                DarkroomServer.start(settings(postgres.newDatabase()).build())) {
            while (blobs.size(old).isPresent()) {
                assertThat(call(server, "GET", "/v1/label")).isEqualTo(200);
            }
            assertThat(blobs.size(fresh)).isPresent();
        }
    }

    @Test
    void saysWhyItCannotStart() throws Exception {
        assertThatThrownBy(() -> DarkroomServer.start(
                        settings("jdbc:mysql://host/x?password=s3cret").build()))
                .isInstanceOf(IOException.class)
                .hasMessage("the database is not at jdbc:postgresql://host/database");
        String none = postgres.newDatabase() + "_not";
        assertThatThrownBy(() -> DarkroomServer.start(
                        settings(none + "?user=postgres&password=s3cret").build()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("_not\" does not exist")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void theAddressMayHoldTheUserAndItsFolderHoldsNoData() throws Exception {
        String address = postgres.newDatabase() + "?user=postgres&password=any";
        try (DarkroomServer server =
                DarkroomServer.start(settings(address).environment(Map.of()).build())) {
            assertThat(call(server, "GET", "/__darkroom/health/ready")).isEqualTo(200);
            assertThat(Files.exists(folder.resolve("darkroom.db"))).isFalse();
        }
    }
}
