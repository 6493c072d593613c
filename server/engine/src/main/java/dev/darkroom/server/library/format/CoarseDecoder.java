package dev.darkroom.server.library.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Decodes pictures whose points are left out while they are read, so that little is held in memory; no more at a time
 * than there are processors.
 */
public final class CoarseDecoder {

    /** A small file can stand for more pixels than memory holds; no camera makes more than these. */
    private static final long MOST_PIXELS = 120_000_000;

    /** Decoders hold whole rows, and a row can be as long as the picture has pixels; JPEG ends here. */
    private static final int LONGEST_DECODABLE_EDGE = 65_535;

    private static final Semaphore TURNS = new Semaphore(Runtime.getRuntime().availableProcessors());

    private CoarseDecoder() {}

    /** Whether a picture is small enough to be decoded. */
    static boolean isBearable(int width, int height) {
        return Math.max(width, height) <= LONGEST_DECODABLE_EDGE && (long) width * height <= MOST_PIXELS;
    }

    /**
     * Reads the first frame.
     *
     * @param reader knows where to read from
     * @param stepX of so many points of a row, one is read
     * @param stepY of so many rows, one is read
     * @throws IOException if it is too large, damaged or cannot be read; decoders throw unchecked exceptions, too
     */
    public static BufferedImage read(ImageReader reader, int stepX, int stepY) throws IOException {
        if (!isBearable(reader.getWidth(0), reader.getHeight(0))) {
            throw new IOException("the first frame is too large");
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(stepX, stepY, 0, 0);
        TURNS.acquireUninterruptibly();
        try {
            return reader.read(0, parameters);
        } finally {
            TURNS.release();
        }
    }
}
