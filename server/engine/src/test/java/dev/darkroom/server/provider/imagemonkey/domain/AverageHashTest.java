package dev.darkroom.server.provider.imagemonkey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.darkroom.server.library.format.NotAPictureException;
import dev.darkroom.server.library.format.PictureHeader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AverageHashTest {

    @TempDir
    private Path folder;

    @Test
    void ofOneColourIsZero() throws Exception {
        assertThat(hash(black(65_535))).isEqualTo("0000000000000000");
    }

    /** A decoder holds whole rows, so a small file could ask for gigabytes. */
    @Test
    void ofALongerRowIsNotTaken() throws IOException {
        Path file = black(65_536);

        assertThatExceptionOfType(NotAPictureException.class).isThrownBy(() -> hash(file));
    }

    private static String hash(Path file) throws Exception {
        return AverageHash.of(file, PictureHeader.read(file));
    }

    private Path black(int width) throws IOException {
        Path file = folder.resolve("black.png");
        ImageIO.write(new BufferedImage(width, 1, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
        return file;
    }
}
