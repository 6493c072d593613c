package dev.darkroom.server.library.format;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A small upright copy of a picture. */
public final class Thumbnail {

    /** The longest edge of a copy, in pixels. */
    public static final int LONGEST_EDGE = 200;

    private static final Set<PictureType> DECODABLE =
            EnumSet.of(PictureType.JPEG, PictureType.PNG, PictureType.GIF, PictureType.BMP);

    private Thumbnail() {}

    /** Whether there can be a small copy of such a picture; of one with damaged pixels there is none all the same. */
    public static boolean canBeMade(PictureFacts facts) {
        return DECODABLE.contains(facts.type())
                && facts.width() != null
                && facts.height() != null
                && CoarseDecoder.isBearable(facts.width(), facts.height());
    }

    /** The bytes of a JPEG; empty when the picture is of a format, a size or a state that does not allow it. */
    public static Optional<byte[]> jpeg(PictureFacts facts, PictureSource source) {
        if (!canBeMade(facts)) {
            return Optional.empty();
        }
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(small(sample(facts.type(), source), orientation(facts.type(), source)), "jpeg", jpeg);
            return Optional.of(jpeg.toByteArray());
        } catch (IOException | RuntimeException e) {
            // ImageIO's decoders throw both at damaged data.
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

    /** The first frame, of which points are left out while it is read, so that little of it is held in memory. */
    private static BufferedImage sample(PictureType type, PictureSource source) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        try (InputStream bytes = source.open(0);
                ImageInputStream input = ImageIO.createImageInputStream(bytes)) {
            reader.setInput(input, true, true);
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST_EDGE));
            return CoarseDecoder.read(reader, step, step);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage small(BufferedImage sample, Orientation orientation) {
        double factor = Math.min(1, (double) LONGEST_EDGE / Math.max(sample.getWidth(), sample.getHeight()));
        int width = (int) Math.max(1, Math.round(sample.getWidth() * factor));
        int height = (int) Math.max(1, Math.round(sample.getHeight() * factor));
        BufferedImage small = orientation.isOnItsSide()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        AffineTransform turned = orientation.upright(width, height);
        turned.scale((double) width / sample.getWidth(), (double) height / sample.getHeight());
        Graphics2D pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, small.getWidth(), small.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(sample, turned, null);
        pen.dispose();
        return small;
    }
}
