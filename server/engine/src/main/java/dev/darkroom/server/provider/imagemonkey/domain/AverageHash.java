package dev.darkroom.server.provider.imagemonkey.domain;

import dev.darkroom.server.library.format.CoarseDecoder;
import dev.darkroom.server.library.format.NotAPictureException;
import dev.darkroom.server.library.format.PictureFacts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The hash by which the provider finds copies: the picture is shrunk to eight by eight grey points, and each of 64 bits
 * tells whether a point is brighter than the mean. Every picture of one colour has the hash 0.
 */
public final class AverageHash {

    private static final int POINTS = 8;

    /** Pictures are read in steps, so that about this many points in each direction are held in memory. */
    private static final int SAMPLES = 256;

    private AverageHash() {}

    /**
     * Computes the hash as 16 hexadecimal digits.
     *
     * @param facts what the file's header says
     * @throws NotAPictureException if the pixels cannot be decoded, or not all of them are there
     */
    public static String of(Path file, PictureFacts facts) throws NotAPictureException {
        CoarseDecoder.Sample sample;
        try {
            sample = CoarseDecoder.read(
                    facts,
                    offset -> Channels.newInputStream(FileChannel.open(file).position(offset)),
                    SAMPLES);
        } catch (IOException e) {
            throw new NotAPictureException("the pixels cannot be decoded: " + e.getMessage());
        }
        if (!sample.complete()) {
            throw new NotAPictureException("the file ends before the picture does");
        }
        return hash(sample.points());
    }

    private static String hash(BufferedImage image) {
        double[] sums = new double[POINTS * POINTS];
        int[] counts = new int[POINTS * POINTS];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int point = y * POINTS / image.getHeight() * POINTS + x * POINTS / image.getWidth();
                sums[point] += brightness(image.getRGB(x, y));
                counts[point]++;
            }
        }
        double mean = 0;
        for (int point = 0; point < sums.length; point++) {
            sums[point] = counts[point] == 0 ? 0 : sums[point] / counts[point];
            mean += sums[point] / sums.length;
        }
        long bits = 0;
        for (double brightness : sums) {
            // A little above the mean does not count: sums of equal numbers differ in their last digits.
            bits = bits << 1 | (brightness > mean + 1e-6 ? 1 : 0);
        }
        return HexFormat.of().toHexDigits(bits);
    }

    private static double brightness(int rgb) {
        return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
    }
}
