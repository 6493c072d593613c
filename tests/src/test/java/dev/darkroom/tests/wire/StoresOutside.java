package dev.darkroom.tests.wire;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.tests.stores.LocalBucket;
import dev.darkroom.tests.stores.LocalPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Servers that keep everything in PostgreSQL and a bucket. Each begins with a copy of what was stored once; those for reading are one. */
final class StoresOutside implements AutoCloseable {

    private final LocalPostgres postgres = LocalPostgres.start();
    private final LocalBucket bucket = LocalBucket.start();
    private final Map<Boolean, String> seeds = new HashMap<>();
    private final Path folder;
    private int made;
    private @Nullable DarkroomServer forReading;

    /** @param folder where data folders go */
    StoresOutside(Path folder) {
        this.folder = folder;
    }

    LentServer serverFor(WireCase wireCase) {
        boolean demo = !Boolean.FALSE.equals(wireCase.demo());
        if (demo && wireCase.onlyReads()) {
            if (forReading == null) {
                forReading = copy(true, postgres.copy(seed(true)));
            }
            return lent(forReading.uri(), () -> {});
        }
        String database = postgres.copy(seed(demo));
        DarkroomServer server = copy(demo, database);
        return lent(server.uri(), () -> {
            server.close();
            postgres.drop(database);
        });
    }

    private static LentServer lent(URI uri, Runnable closing) {
        Strictness.begin(uri);
        return new LentServer(uri, closing);
    }

    private DarkroomServer copy(boolean demo, String database) {
        String prefix = "copy-" + ++made;
        bucket.copy("seed-" + demo, prefix);
        return start(demo, database, prefix);
    }

    private String seed(boolean demo) {
        return seeds.computeIfAbsent(demo, this::filled);
    }

    private String filled(boolean demo) {
        String address = postgres.newDatabase();
        start(demo, address, "seed-" + demo).close();
        return address;
    }

    private DarkroomServer start(boolean demo, String database, String prefix) {
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.putAll(bucket.environment());
        try {
            return DarkroomServer.start(ServerSettings.builder()
                    .data(Files.createTempDirectory(folder, "data"))
                    .demo(demo)
                    .databaseUrl(database)
                    .blobUrl(bucket.address(prefix))
                    .environment(environment)
                    .outboundAllow(List.of("127.0.0.0/8", "::1/128"))
                    .build());
        } catch (Exception e) {
            throw new IllegalStateException("the server did not start", e);
        }
    }

    @Override
    public void close() {
        if (forReading != null) {
            forReading.close();
        }
        bucket.close();
        postgres.close();
    }
}
