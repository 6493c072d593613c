package dev.darkroom.campaigns;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Small pictures of which no two are alike. */
final class NoisePicture {

    private static final int SIDE = 40;
    private static final int COLOURS = 1 << 24;

    private NoisePicture() {}

    /** A PNG of some 5 KB, the same for the same seed. */
    static byte[] png(long seed) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        SplittableRandom random = new SplittableRandom(seed);
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            image.setRGB(pixel % SIDE, pixel / SIDE, random.nextInt(COLOURS));
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
