package dev.darkroom.server.library.format;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A small upright copy of a picture. */
public final class Thumbnail {

    /** The longest edge of a copy, in pixels. */
    public static final int MAX_EDGE_PIXELS = 200;

    private Thumbnail() {}

    /** Whether there can be a small copy of such a picture; of one with damaged pixels there is none all the same. */
    public static boolean canBeMade(PictureFacts facts) {
        return facts.decodable();
    }

    /**
     * The bytes of a JPEG; empty when the picture is of a format, a size or a state that does not allow it.
     *
     * @throws DecoderBusyException if too many other pictures are being decoded
     */
    public static Optional<byte[]> jpeg(PictureFacts facts, PictureSource source) {
        if (!canBeMade(facts)) {
            return Optional.empty();
        }
        try {
            CoarseDecoder.Sample sample = CoarseDecoder.read(facts, source, 2 * MAX_EDGE_PIXELS);
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(small(sample, orientation(facts.type(), source)), "jpeg", jpeg);
            return Optional.of(jpeg.toByteArray());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Orientation orientation(PictureType type, PictureSource source) throws IOException {
        if (type != PictureType.JPEG) {
            return Orientation.UPRIGHT;
        }
        try (InputStream bytes = source.open(0)) {
            return Orientation.ofJpeg(bytes);
        }
    }

    private static BufferedImage small(CoarseDecoder.Sample sample, Orientation orientation) {
        double factor = Math.min(1, (double) MAX_EDGE_PIXELS / Math.max(sample.width(), sample.height()));
        int width = (int) Math.max(1, Math.round(sample.width() * factor));
        int height = (int) Math.max(1, Math.round(sample.height() * factor));
        BufferedImage small = orientation.isOnItsSide()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        AffineTransform turned = orientation.upright(width, height);
        turned.scale(
                (double) width / sample.points().getWidth(),
                (double) height / sample.points().getHeight());
        Graphics2D pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, small.getWidth(), small.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(sample.points(), turned, null);
        pen.dispose();
        return small;
    }
}
