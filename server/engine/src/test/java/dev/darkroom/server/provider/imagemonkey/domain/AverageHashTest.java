package dev.darkroom.server.provider.imagemonkey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.darkroom.server.library.format.NotAPictureException;
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
        assertThat(AverageHash.of(black(65_535))).isEqualTo("0000000000000000");
    }

    /** A decoder holds whole rows, so a small file could ask for gigabytes. */
    @Test
    void ofALongerRowIsNotTaken() throws IOException {
        Path file = black(65_536);

        assertThatExceptionOfType(NotAPictureException.class).isThrownBy(() -> AverageHash.of(file));
    }

    private Path black(int width) throws IOException {
        Path file = folder.resolve("black.png");
        ImageIO.write(new BufferedImage(width, 1, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
        return file;
    }
}
