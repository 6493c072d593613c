package dev.darkroom.campaigns.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no inodes")
class ForgetfulDiskTest {

    private static final long OLD = 1L << 40;
    private static final long NEW = OLD + 1;

    @TempDir
    Path work;

    private Path folder;
    private ForgetfulDisk disk;

    @BeforeEach
    void begin() throws IOException {
        folder = Files.createDirectories(work.resolve("data")).toRealPath();
        disk = new ForgetfulDisk(folder);
        change('C', OLD, 0, path("old"), "");
        change('W', OLD, 0, "old bytes", "");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void change(char kind, long inode, long number, String text, String from) {
        disk.apply(new Change(0, kind, inode, number, text.getBytes(StandardCharsets.UTF_8), from));
    }

    private Path left(double chance) throws IOException {
        Path left = Files.createTempDirectory(work, "left");
        disk.loseThePower(chance, new SplittableRandom(1), left);
        return left;
    }

    @Test
    void whatWasNotForcedMayBeThereOrNot() throws IOException {
        assertThat(left(0)).isEmptyDirectory();
        assertThat(left(1).resolve("old")).hasContent("old bytes");
    }

    @Test
    void forcingAFileKeepsItsBytesAndForcingItsFolderItsName() throws IOException {
        change('S', OLD, 0, path("old"), "");
        assertThat(left(0)).isEmptyDirectory();
        change('D', 0, 0, folder.toString(), "");
        assertThat(left(0).resolve("old")).hasContent("old bytes");
    }

    @Test
    void aNameWithoutBytesIsAnEmptyFile() throws IOException {
        change('D', 0, 0, folder.toString(), "");
        assertThat(left(0).resolve("old")).isEmptyFile();
    }

    @Test
    void aFileThatTakesThePlaceOfAnotherIsOneOfTheTwo() throws IOException {
        change('S', OLD, 0, path("old"), "");
        change('D', 0, 0, folder.toString(), "");
        change('C', NEW, 0, path("new"), "");
        change('W', NEW, 0, "new", "");
        change('S', NEW, 0, path("new"), "");
        change('R', NEW, 0, path("old"), path("new"));
        assertThat(left(0).resolve("old")).hasContent("old bytes");
        assertThat(left(1).resolve("old")).hasContent("new");
        assertThat(left(1).resolve("new")).doesNotExist();
    }

    @Test
    void whatIsInAFolderIsLostWithIt() throws IOException {
        change('M', NEW, 0, path("a"), "");
        change('C', NEW + 1, 0, path("a/b"), "");
        change('D', 0, 0, path("a"), "");
        assertThat(left(0)).isEmptyDirectory();
        assertThat(left(1).resolve("a/b")).isEmptyFile();
    }

    @Test
    void bytesAreCutOffAndWrittenAnywhere() throws IOException {
        change('T', OLD, 3, "", "");
        change('W', OLD, 5, "x", "");
        change('U', NEW, 0, path("nothing"), "");
        assertThat(left(1).resolve("old")).hasContent("old\0\0x");
    }
}
