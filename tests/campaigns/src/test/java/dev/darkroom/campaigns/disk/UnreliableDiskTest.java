package dev.darkroom.campaigns.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class UnreliableDiskTest {

    @TempDir
    Path work;

    private Path folder;
    private UnreliableDisk disk;

    @BeforeEach
    void build() throws IOException {
        assumeTrue(UnreliableDisk.isAvailable(), "it takes Linux and a C compiler");
        folder = Files.createDirectory(work.resolve("data")).toRealPath();
        disk = new UnreliableDisk(folder, work);
    }

    /** Makes three files and writes into each, which are six changes; returns the names of those that have been written. */
    private List<String> writeThree() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "sh", "-c", "for f in a b c; do echo $f >\"$0/$f\"; done", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(disk.environment(false));
        builder.start().onExit().join();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toFile().length() > 0)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void changesAreCounted() throws IOException {
        assertThat(writeThree()).containsExactly("a", "b", "c");
        assertThat(disk.operations()).isEqualTo(6);
        assertThat(disk.failed()).isZero();
    }

    @Test
    void oneChangeFails() throws IOException {
        disk.failAt(4, Fault.ONE_CHANGE);
        assertThat(writeThree()).containsExactly("a", "c");
        assertThat(disk.failed()).isEqualTo(1);
        disk.heal();
        assertThat(writeThree()).containsExactly("a", "b", "c");
    }

    @Test
    void nothingFitsFromAChangeOn() throws IOException {
        disk.failAt(4, Fault.NO_SPACE);
        assertThat(writeThree()).containsExactly("a");
        assertThat(disk.failed()).isEqualTo(2);
    }
}
