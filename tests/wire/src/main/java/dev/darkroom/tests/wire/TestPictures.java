package dev.darkroom.tests.wire;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/** Pictures drawn from a name: the same bytes for the same name, different ones for different names. */
public final class TestPictures {

    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");

    private TestPictures() {}

    /** A JPEG of the usual size. */
    public static byte[] drawn(String name) {
        return bytes(WireCase.WireFile.drawn(name));
    }

    /** The bytes of a file of a case. */
    public static byte[] bytes(WireCase.WireFile file) {
        byte[] content = content(file);
        return file.size() == null ? content : Arrays.copyOf(content, file.size());
    }

    private static byte[] content(WireCase.WireFile file) {
        if (file.bytes() != null) {
            return file.bytes().getBytes(StandardCharsets.ISO_8859_1);
        }
        String format = file.format() == null ? "jpeg" : file.format();
        try {
            byte[] plain = encode(draw(file), format);
            return file.takenAt() == null && file.position() == null ? plain : stamp(plain, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage draw(WireCase.WireFile file) {
        int width = file.width() == null ? 320 : file.width();
        int height = file.height() == null ? 240 : file.height();
        SplittableRandom random =
                new SplittableRandom(String.valueOf(file.picture()).hashCode());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int x = 0; x < 8; x++) {
            for (int y = 0; y < 8; y++) {
                pen.setColor(new Color(random.nextInt(1 << 24)));
                pen.fillRect(x * width / 8, y * height / 8, width / 8 + 1, height / 8 + 1);
            }
        }
        pen.dispose();
        return image;
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new IllegalArgumentException("pictures are not drawn as " + format);
        }
        return bytes.toByteArray();
    }

    private static byte[] stamp(byte[] jpeg, WireCase.WireFile file) throws IOException {
        TiffOutputSet notes = new TiffOutputSet();
        if (file.takenAt() != null) {
            OffsetDateTime time = OffsetDateTime.parse(file.takenAt()).withOffsetSameInstant(ZoneOffset.UTC);
            notes.getOrCreateExifDirectory().add(ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL, EXIF.format(time));
        }
        if (file.position() != null) {
            notes.setGpsInDegrees(file.position().get(1), file.position().get(0));
        }
        ByteArrayOutputStream stamped = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(jpeg, stamped, notes);
        return stamped.toByteArray();
    }
}
