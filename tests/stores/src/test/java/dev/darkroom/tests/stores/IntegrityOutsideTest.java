package dev.darkroom.tests.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.StoredPictures;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.library.BlobStoreFactory;
import dev.darkroom.server.library.PictureIntegrity.Fault;
import dev.darkroom.server.library.PictureIntegrity.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pictures in a bucket with their facts in PostgreSQL are looked at while a server works, too. */
@Timeout(60)
class IntegrityOutsideTest {

    @TempDir
    private Path folder;

    private final LocalPostgres postgres = LocalPostgres.shared();

    @AutoClose
    private final LocalBucket bucket = LocalBucket.start();

    @Test
    void tellsWhatIsMissing() throws Exception {
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.putAll(bucket.environment());
        ServerSettings settings = ServerSettings.builder()
                .data(folder)
                .databaseUrl(postgres.newDatabase())
                .blobUrl(bucket.address("p"))
                .environment(environment)
                .build();
        List<Finding> findings = new ArrayList<>();
        try (DarkroomServer server = DarkroomServer.start(settings);
                BlobStore blobs = BlobStoreFactory.find(bucket.address("p"), environment)) {
            assertThat(server.uri()).isNotNull();
            assertThat(StoredPictures.check(settings, true, findings::add)).isPositive();
            assertThat(findings).isEmpty();
            UUID missing;
            try (Stream<UUID> all = blobs.all()) {
                missing = all.findFirst().orElseThrow();
            }
            UUID unknown = UUID.randomUUID();
            blobs.delete(missing);
            blobs.put(unknown, Files.createTempFile(folder, "in", ""));
            StoredPictures.check(settings, false, findings::add);
            assertThat(findings)
                    .containsExactlyInAnyOrder(
                            new Finding(missing, Fault.MISSING), new Finding(unknown, Fault.UNKNOWN));
        }
    }
}
