package dev.darkroom.campaigns.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SmallDiskTest {

    @TempDir
    Path folder;

    @Test
    void itHoldsLittleAndOnlyWhoIsToldSeesIt() throws IOException {
        Optional<SmallDisk> mounted = SmallDisk.mount(folder, 1);
        assumeTrue(mounted.isPresent(), "it takes Linux, unshare and user namespaces");
        try (SmallDisk disk = mounted.get()) {
            String write = "head -c 800000 /dev/zero > \"$0/many\"";
            assertThat(shell(List.of(), write)).isZero();
            assertThat(shell(disk.prefix(), write)).isZero();
            assertThat(shell(disk.prefix(), write.replace("many", "more"))).isNotZero();
            assertThat(disk.list("")).contains("many");
            assertThat(folder.resolve("more")).doesNotExist();
        }
    }

    private int shell(List<String> prefix, String command) throws IOException {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(List.of("sh", "-c", command, folder.toRealPath().toString()));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
    }
}
