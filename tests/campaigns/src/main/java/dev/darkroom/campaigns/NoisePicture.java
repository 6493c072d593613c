package dev.darkroom.campaigns;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Small pictures of which no two are alike. */
final class NoisePicture {

    /** How high and wide they are unless somebody says otherwise. */
    static final int SIDE = 40;

    private static final int COLOURS = 1 << 24;

    private NoisePicture() {}

    /** A PNG of some 5 KB, the same for the same seed. */
    static byte[] png(long seed) {
        return png(seed, SIDE);
    }

    /** One of that height and width, of some three bytes a pixel. */
    static byte[] png(long seed, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        SplittableRandom random = new SplittableRandom(seed);
        for (int pixel = 0; pixel < side * side; pixel++) {
            image.setRGB(pixel % side, pixel / side, random.nextInt(COLOURS));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
