package dev.darkroom.server.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHeaderTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void readsSizeAndTypeFromTheBytes(String format) throws Exception {
        PictureFacts facts = PictureHeader.read(file(picture(format)));

        assertThat(facts.type().mediaType()).isEqualTo("image/" + format);
        assertThat(facts.width()).isEqualTo(40);
        assertThat(facts.height()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg width='40' height='30'/>",
                "\n<?xml-model href='none'?><!-- drawn --><svg viewBox='0 0 40 30'/>",
                "\ufeff<?xml version='1.0'?><svg width='40px' height='30.0'/>"
            })
    void readsTheSizeOfADrawing(String svg) throws Exception {
        PictureFacts facts = PictureHeader.read(file(svg.getBytes(StandardCharsets.UTF_8)));

        assertThat(facts.type()).isEqualTo(PictureType.SVG);
        assertThat(facts.width()).isEqualTo(40);
        assertThat(facts.height()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R", "RIFF", "RIFF\0\0\0\0WEBPVP8 ", "<svg", "not a picture"})
    void refusesWhatIsNoPicture(String text) throws IOException {
        Path file = file(text.getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(NotAPictureException.class).isThrownBy(() -> PictureHeader.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void neverFailsAtTheBeginningOfAPicture(String format) throws IOException {
        byte[] bytes = picture(format);
        for (int length = 0; length < Math.min(bytes.length, 200); length++) {
            assertFactsOrRefusal(Arrays.copyOf(bytes, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void neverFailsAtADamagedHeader(String format) throws IOException {
        Random random = new Random(7);
        byte[] bytes = picture(format);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = bytes.clone();
            for (int i = 0; i < 1 + round % 5; i++) {
                damaged[3 + random.nextInt(Math.min(bytes.length, 200) - 3)] = (byte) random.nextInt();
            }
            assertFactsOrRefusal(damaged);
        }
    }

    private void assertFactsOrRefusal(byte[] bytes) throws IOException {
        Path file = file(bytes);
        assertThatCode(() -> {
                    try {
                        PictureHeader.read(file);
                    } catch (NotAPictureException expected) {
                        // Just as good.
                    }
                })
                .as(() -> Arrays.toString(bytes))
                .doesNotThrowAnyException();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("picture"), bytes);
    }
}
