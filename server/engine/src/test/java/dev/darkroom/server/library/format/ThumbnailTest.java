package dev.darkroom.server.library.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThumbnailTest {

    @ParameterizedTest
    @EnumSource(
            value = PictureType.class,
            names = {"JPEG", "PNG", "GIF", "BMP"})
    void makesASmallCopyThatKeepsItsForm(PictureType type) throws IOException {
        BufferedImage copy = copy(type, 1000, 400);

        assertThat(copy.getWidth()).isEqualTo(200);
        assertThat(copy.getHeight()).isEqualTo(80);
        Color middle = new Color(copy.getRGB(150, 40));
        assertThat(middle.getRed()).isCloseTo(200, within(12));
        assertThat(middle.getBlue()).isCloseTo(20, within(12));
    }

    @ParameterizedTest
    @CsvSource({"50, 30, 50, 30", "200, 200, 200, 200", "3000, 2, 200, 1", "2, 3000, 1, 200", "201, 200, 200, 199"})
    void neverMakesThemLarger(int width, int height, int copyWidth, int copyHeight) throws IOException {
        BufferedImage copy = copy(PictureType.PNG, width, height);

        assertThat(copy.getWidth()).isEqualTo(copyWidth);
        assertThat(copy.getHeight()).isEqualTo(copyHeight);
    }

    @ParameterizedTest
    @CsvSource({
        "JPEG, 12000, 9000, true",
        "JPEG, 60000, 60000, false",
        "PNG, 100000, 1, false",
        "PNG, 2147483647, 2147483647, false",
        "WEBP, 100, 100, false",
        "SVG, 100, 100, false",
        "OTHER, , , false",
        "JPEG, , , false"
    })
    void decidesByTheHeader(PictureType type, Integer width, Integer height, boolean expected) {
        assertThat(Thumbnail.canBeMade(new PictureFacts(type, width, height, null, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = PictureType.class,
            names = {"JPEG", "PNG", "GIF", "BMP"})
    void neverFailsAtDamagedBytes(PictureType type) throws IOException {
        Random random = new Random(11);
        byte[] whole = bytes(type, 40, 30);
        for (int round = 0; round < 100; round++) {
            byte[] damaged = Arrays.copyOf(whole, whole.length / 4 + random.nextInt(whole.length * 3 / 4));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            assertThat(copy(damaged, type, 40, 30)).isNotNull();
        }
    }

    @Test
    void refusesAFrameThatIsLargerThanItsFileSays() throws IOException {
        byte[] gif = bytes(PictureType.GIF, 10, 10);
        int frame = indexOfFrame(gif);
        for (int edge = frame + 5; edge < frame + 9; edge++) {
            gif[edge] = (byte) 0xff;
        }

        assertThat(copy(gif, PictureType.GIF, 10, 10)).isEmpty();
    }

    private static int indexOfFrame(byte[] gif) {
        int colours = 3 * (2 << (gif[10] & 7));
        int at = 13 + ((gif[10] & 0x80) == 0 ? 0 : colours);
        while (gif[at] != 0x2c) {
            at++;
        }
        return at;
    }

    /** Where the upper left corner of the stored pixels of a picture of 40 x 30 is seen. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 40, 0", "3, 40, 30", "4, 0, 30", "5, 0, 0", "6, 30, 0", "7, 30, 40", "8, 0, 40"})
    void turnsWhatACameraHeldOnItsSide(int number, double x, double y) {
        Orientation orientation = new Orientation(number);
        AffineTransform upright = orientation.upright(40, 30);

        assertThat(upright.transform(new Point2D.Double(0, 0), null)).isEqualTo(new Point2D.Double(x, y));
        assertThat(upright.transform(new Point2D.Double(40, 30), null))
                .isEqualTo(new Point2D.Double(
                        (orientation.isOnItsSide() ? 30 : 40) - x, (orientation.isOnItsSide() ? 40 : 30) - y));
    }

    private static BufferedImage copy(PictureType type, int width, int height) throws IOException {
        byte[] jpeg = copy(bytes(type, width, height), type, width, height).orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static byte[] bytes(PictureType type, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, x < width / 2 ? 0x0000ff : 0xc81414);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, type.name(), bytes);
        return bytes.toByteArray();
    }

    private static Optional<byte[]> copy(byte[] bytes, PictureType type, int width, int height) {
        return Thumbnail.jpeg(new PictureFacts(type, width, height, null, null), offset -> {
            InputStream source = new ByteArrayInputStream(bytes);
            source.skipNBytes(offset);
            return source;
        });
    }
}
