package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quarter of a GiB goes up and comes down through heaps that could not hold half of it. */
@Timeout(120)
class LargeStreamsTest {

    private static final long SIZE = 1L << 28;
    private static final int SERVER_MEGABYTES = 128;
    private static final int CLIENT_MEGABYTES = 64;

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPictureIsNeverInMemoryAsAWhole(boolean announced) throws Exception {
        try (Program server = Program.startWithHeap(
                        SERVER_MEGABYTES,
                        "dev.darkroom.server.app.DarkroomCommand",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString());
                Program client = Program.startWithHeap(
                        CLIENT_MEGABYTES,
                        LargeStreams.class.getName(),
                        server.uri().toString(),
                        String.valueOf(SIZE),
                        String.valueOf(announced))) {
            assertThat(client.exitCode()).as(client.errors()).isZero();
            assertThat(client.output().lines().toList())
                    .hasSize(2)
                    .allMatch(digest -> digest.length() == 64)
                    .as("sent and received")
                    .containsOnly(client.output().lines().findFirst().orElseThrow());
            server.stop();
            assertThat(server.errors()).doesNotContain("OutOfMemoryError", "ERROR");
        }
        try (Stream<Path> files = Files.walk(data.resolve("pictures"))) {
            assertThat(files.filter(file -> file.toFile().length() == SIZE)).hasSize(1);
        }
    }
}
