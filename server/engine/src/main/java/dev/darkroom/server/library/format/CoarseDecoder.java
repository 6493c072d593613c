package dev.darkroom.server.library.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Decodes pictures whose points are left out while they are read, so that little is held in memory. Its work is limited in
 * pixels, bytes, scans and time, and so is the wait for a turn; see {@link DecodeLimits}. Safe for use by several threads.
 */
public final class CoarseDecoder {

    private CoarseDecoder() {}

    /**
     * Some points of a picture.
     *
     * @param points about as many in each direction as were asked for, up to twice as many
     * @param width of the whole picture, in pixels
     * @param height of the whole picture, in pixels
     * @param complete whether the file holds all of the picture: the decoder of JPEG fills up with grey and does not
     *     complain
     */
    public record Sample(BufferedImage points, int width, int height, boolean complete) {}

    /**
     * Reads the first frame.
     *
     * @param facts of the picture
     * @param source its bytes
     * @param points how many are wanted in each direction, at least; of smaller pictures there are fewer
     * @throws IOException if it cannot be decoded, is damaged, or is more work than a picture may be
     * @throws DecoderBusyException if too many others are being decoded
     */
    public static Sample read(PictureFacts facts, PictureSource source, int points) throws IOException {
        return read(facts, source, points, DecodeLimits.COMMON);
    }

    static Sample read(PictureFacts facts, PictureSource source, int points, DecodeLimits limits) throws IOException {
        if (!facts.decodable()) {
            throw new IOException("there is no decoder for such a picture");
        }
        limits.takeTurn();
        try (PictureInput input =
                new PictureInput(facts.type() == PictureType.GIF ? GifFirstFrame.of(source) : source, limits)) {
            ImageReader reader =
                    ImageIO.getImageReadersByMIMEType(facts.type().mediaType()).next();
            try {
                return read(facts.type(), reader, input, points);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException e) {
            // The JDK's decoders throw these, too, at damaged data.
            throw new IOException(e);
        } finally {
            limits.turns().release();
        }
    }

    private static Sample read(PictureType type, ImageReader reader, PictureInput input, int points)
            throws IOException {
        reader.setInput(input, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (!DecodeLimits.allow(width, height, 1)) {
            throw new IOException("the first frame is larger than the picture");
        }
        if (type == PictureType.JPEG) {
            input.allowScans(DecodeLimits.scans(width, height));
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(Math.max(1, width / points), Math.max(1, height / points), 0, 0);
        BufferedImage image = reader.read(0, parameters);
        return new Sample(image, width, height, !input.wasEndPassed());
    }
}
