package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the server was stopped, or killed in the middle of its work. */
@Timeout(120)
class RestartTest {

    private static final int MOST_ROUNDS = 5;
    private static final int LEAST_ROUNDS = 2;
    private static final Duration BUDGET = Duration.ofSeconds(8);

    @TempDir
    private Path data;

    private final Ledger ledger = new Ledger();

    @Test
    void aCleanStopKeepsEverything() {
        try (Program server = serve()) {
            Load load = work(server.uri(), 30);
            server.stop();
            load.join();
        }
        assertEverythingIsThere();
    }

    @Test
    void aKilledServerKeepsWhatItAcknowledged() {
        long deadline = System.nanoTime() + BUDGET.toNanos();
        int rounds = 0;
        while (rounds < LEAST_ROUNDS || rounds < MOST_ROUNDS && System.nanoTime() < deadline) {
            try (Program server = serve()) {
                ledger.assertKeptBy(server.uri());
                Load load = work(server.uri(), 20 + 13 * rounds);
                server.kill();
                load.join();
            }
            rounds++;
        }
        assertEverythingIsThere();
    }

    @Test
    void leftoversOfACrashAreSwept() throws Exception {
        DarkroomServer.start(ServerSettings.builder().data(data).build()).close();
        Files.writeString(data.resolve("incoming/part-1"), "GIF89a");
        Path shelf = Files.createDirectories(data.resolve("pictures/00"));
        String half = "00000000-0000-4000-8000-000000000000";
        Files.writeString(shelf.resolve(half), "GIF89a");
        Files.createFile(data.resolve("pictures/pending").resolve(half));
        Path notOurs = Files.writeString(shelf.resolve(".DS_Store"), "of a file manager");
        DarkroomServer.start(ServerSettings.builder().data(data).build()).close();
        assertThat(notOurs).exists();
        Files.delete(notOurs);
        Stored.assertComplete(data);
    }

    /** The file of SQLite's driver stays behind when a process is killed; others of it would pile up. */
    @Test
    void aKilledServerLeavesNoNativeLibraryForLong() throws Exception {
        for (int start = 0; start < 2; start++) {
            try (Program server = serve()) {
                server.uri();
                try (Stream<Path> files = Files.list(data.resolve("native"))) {
                    assertThat(files.filter(file -> !file.toString().endsWith(".lck")))
                            .hasSize(1);
                }
                server.kill();
            }
        }
    }

    /** Lets callers loose on a server, and returns when they have done something. */
    private Load work(URI server, int enough) {
        int before = ledger.size();
        Load load = new Load(server, ledger);
        Eventually.holds("some work", () -> ledger.size() >= before + enough);
        return load;
    }

    private void assertEverythingIsThere() {
        try (Program server = serve()) {
            ledger.assertKeptBy(server.uri());
            Stored.assertComplete(data);
            server.stop();
            assertThat(server.errors()).doesNotContain("ERROR");
        }
    }

    private Program serve() {
        return Program.start("serve", "--port", "0", "--data", data.toString(), "--no-demo");
    }
}
