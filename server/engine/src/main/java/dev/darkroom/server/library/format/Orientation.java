package dev.darkroom.server.library.format;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a camera was held, by the numbers of EXIF: how the stored pixels have to be turned to be upright.
 *
 * @param number 1, for upright already, to 8
 */
record Orientation(int number) {

    static final Orientation UPRIGHT = new Orientation(1);

    /** What a JPEG says; upright when it says nothing that can be understood. */
    static Orientation ofJpeg(InputStream bytes) throws IOException {
        try {
            ExifIFD0Directory notes = JpegMetadataReader.readMetadata(bytes, List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer number = number(notes);
            return number == null || number < 1 || number > 8 ? UPRIGHT : new Orientation(number);
        } catch (ImageProcessingException e) {
            return UPRIGHT;
        }
    }

    private static @Nullable Integer number(@Nullable ExifIFD0Directory notes) {
        return notes == null ? null : notes.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    }

    /** Whether width and height change places. */
    boolean isOnItsSide() {
        return number >= 5;
    }

    /** Turns pixels of a stored picture of this size upright. */
    AffineTransform upright(double width, double height) {
        return switch (number) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
