package dev.darkroom.tests.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.demo.ServerMetadata;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.library.format.PictureType;
import dev.darkroom.server.library.format.Position;
import dev.darkroom.server.spi.Credentials.Grant;
import dev.darkroom.server.store.Database;
import dev.darkroom.server.store.JdbcCredentials;
import dev.darkroom.server.store.JdbcPictureIndex;
import dev.darkroom.server.store.JdbcServerMetadata;
import dev.darkroom.server.store.PostgresqlPool;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every database promises, kept by each of them. */
@ParameterizedClass
@EnumSource
@Timeout(60)
class DatabaseContractTest {

    enum Kind {
        EMBEDDED,
        POSTGRESQL
    }

    private static final LocalPostgres POSTGRES = LocalPostgres.shared();

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private String address = "";
    private Database database;

    @BeforeEach
    void open() throws Exception {
        address = kind == Kind.POSTGRESQL ? POSTGRES.newDatabase() : "";
        database = connected();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable part : opened) {
            part.close();
        }
    }

    private Database connected() throws Exception {
        if (kind == Kind.EMBEDDED) {
            Database embedded = Database.open(folder);
            opened.add(embedded);
            return embedded;
        }
        PostgresqlPool pool = PostgresqlPool.open(address, POSTGRES.environment());
        opened.add(pool);
        return Database.on(pool);
    }

    private ServerMetadata notes() {
        return new JdbcServerMetadata(database.jdbi());
    }

    @Test
    void aNoteIsWrittenOnce() {
        assertThat(notes().write("a", "first")).isTrue();
        assertThat(notes().write("a", "second")).isFalse();
    }

    @Test
    void whatFailsLeavesNothing() {
        List<String> steps = new ArrayList<>();
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    notes().write("a", "1");
                    database.afterCommit(() -> steps.add("stored"));
                    database.afterRollback(() -> steps.add("failed"));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(steps).containsExactly("failed");
        assertThat(notes().write("a", "1")).isTrue();
    }

    /** What one has read is so until it has written, whoever else writes; on PostgreSQL through two pools, as of two processes. */
    @Test
    void writersTakeTurns() throws Exception {
        database.jdbi().useHandle(handle -> handle.execute("INSERT INTO house_note VALUES ('count', '0')"));
        List<Database> writers = kind == Kind.EMBEDDED ? List.of(database) : List.of(database, connected());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CompletableFuture<?>[] all = IntStream.range(0, 100)
                    .mapToObj(number -> CompletableFuture.runAsync(
                            () -> increment(writers.get(number % writers.size()), number % 2 == 0), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        } finally {
            threads.shutdownNow();
        }
        assertThat(count(database)).isEqualTo(100);
    }

    private static void increment(Database database, boolean ownTransaction) {
        if (ownTransaction) {
            database.inTransaction(() -> write(database, count(database) + 1));
        } else {
            database.jdbi().useTransaction(handle -> write(database, count(database) + 1));
        }
    }

    private static int count(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT content FROM house_note WHERE name = 'count'")
                        .mapTo(Integer.class)
                        .one());
    }

    private static void write(Database database, int count) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("UPDATE house_note SET content = :count WHERE name = 'count'")
                        .bind("count", String.valueOf(count))
                        .execute());
    }

    @Test
    void grantsAreFoundBySecretAndCanBeReplaced() {
        JdbcCredentials credentials = new JdbcCredentials(database.jdbi(), Clock.systemUTC());
        Grant grant = new Grant(
                "Zo\u00eb \ud83d\udcf7", null, "t", Set.of("a", "b"), Instant.ofEpochMilli(1_700_000_000_123L));
        credentials.grant("monk", "bearer", "secret", new Grant("x", "y", null, Set.of(), null));
        credentials.grant("monk", "bearer", "secret", grant);
        assertThat(credentials.find("monk", "bearer", "secret")).contains(grant);
        assertThat(credentials.find("monk", "bearer", "Secret")).isEmpty();
    }

    @Test
    void noTextIsRefused() {
        JdbcCredentials credentials = new JdbcCredentials(database.jdbi(), Clock.systemUTC());
        credentials.grant("p", "s", "secret", new Grant("a\u0000b", null, null, Set.of(), null));
        assertThat(credentials.find("p", "s", "secret").orElseThrow().account()).isIn("a\u0000b", "a\ufffdb");
    }

    @Test
    void picturesComeBackAsTheyWereAndInTheOrderOfTheirIds() {
        JdbcPictureIndex index = new JdbcPictureIndex(database.jdbi());
        List<Picture> pictures = Stream.of("f0000000", "0a000000", "9b000000", "a0000000")
                .map(start -> picture(UUID.fromString(start + "-0000-4000-8000-000000000000")))
                .toList();
        pictures.forEach(index::add);
        assertThat(index.find(pictures.get(1).id())).contains(pictures.get(1));
        List<Picture> first = index.page(null, 3);
        assertThat(first).containsExactly(pictures.get(1), pictures.get(2), pictures.get(3));
        assertThat(index.page(first.get(2).id(), 3)).containsExactly(pictures.get(0));
        index.remove(pictures.get(0).id());
        assertThat(index.find(List.of(pictures.get(0).id(), pictures.get(1).id())))
                .containsExactly(pictures.get(1));
    }

    private static Picture picture(UUID id) {
        PictureFacts facts = new PictureFacts(
                PictureType.JPEG,
                3,
                null,
                OffsetDateTime.parse("2020-02-29T12:00:00+05:30"),
                Position.of(52.5, -13.25));
        return new Picture(id, facts, 5_000_000_000L, "ab", Instant.ofEpochMilli(1_700_000_000_123L));
    }
}
