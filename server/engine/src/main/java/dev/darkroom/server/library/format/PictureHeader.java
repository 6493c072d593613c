package dev.darkroom.server.library.format;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import com.drew.metadata.webp.WebpDirectory;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a picture from its header; no pixel is decoded, and no claim of a client is believed. Parts that
 * hold no facts, such as colour profiles and packed texts, are passed over unread.
 */
public final class PictureHeader {

    private PictureHeader() {}

    /**
     * Reads a file.
     *
     * @throws NotAPictureException if it is none of the formats of {@link PictureType}, or only begins like one
     * @throws IOException if it cannot be read
     */
    public static PictureFacts read(Path file) throws NotAPictureException, IOException {
        FileType type;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            type = FileTypeDetector.detectFileType(bytes);
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return switch (type) {
                case Jpeg -> jpeg(JpegMetadataReader.readMetadata(bytes, List.of(new JpegReader(), new ExifReader())));
                case Png -> PngHeaderChunks.read(bytes);
                case Gif -> GifHeader.read(bytes);
                case Bmp -> BmpHeader.read(bytes, Files.size(file));
                case WebP -> webp(WebpHeaderChunks.read(bytes));
                default -> SvgHeader.read(bytes);
            };
        } catch (ImageProcessingException e) {
            throw new NotAPictureException("the file begins like a picture, but is none: " + e.getMessage());
        } catch (EOFException e) {
            throw new NotAPictureException("the file begins like a picture, but breaks off");
        }
    }

    /**
     * Reads a file of any kind; of one that is no picture nothing is known.
     *
     * @throws IOException if it cannot be read
     */
    public static PictureFacts readAny(Path file) throws IOException {
        try {
            return read(file);
        } catch (NotAPictureException e) {
            return PictureFacts.UNKNOWN;
        }
    }

    /**
     * The format that the first bytes of a file promise; empty for a drawing of lines, which has no mark of its own.
     *
     * @throws IOException if it cannot be read
     */
    public static Optional<PictureType> promised(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            FileType type = FileTypeDetector.detectFileType(bytes);
            // The detector takes icons of OS/2 for BMP, too.
            return type == FileType.Bmp && (bytes.read() != 'B' || bytes.read() != 'M')
                    ? Optional.empty()
                    : PictureType.of(String.valueOf(type.getMimeType()));
        }
    }

    private static PictureFacts jpeg(Metadata metadata) throws NotAPictureException {
        JpegDirectory frame = metadata.getFirstDirectoryOfType(JpegDirectory.class);
        int width = size(frame, JpegDirectory.TAG_IMAGE_WIDTH);
        int height = size(frame, JpegDirectory.TAG_IMAGE_HEIGHT);
        return facts(PictureType.JPEG, width, height, metadata, isDecodable(frame, (long) width * height));
    }

    /** The JDK decodes one or three colours of eight bits, in one pass (0, 1) or, all at once, in several (2). */
    private static boolean isDecodable(JpegDirectory frame, long pixels) {
        Integer kind = frame.getInteger(JpegDirectory.TAG_COMPRESSION_TYPE);
        Integer bits = frame.getInteger(JpegDirectory.TAG_DATA_PRECISION);
        Integer colours = frame.getInteger(JpegDirectory.TAG_NUMBER_OF_COMPONENTS);
        return kind != null
                && (kind < 2 || kind == 2 && pixels <= DecodeLimits.MAX_HELD_PIXELS_COUNT)
                && Objects.equals(bits, 8)
                && (Objects.equals(colours, 1) || Objects.equals(colours, 3));
    }

    private static PictureFacts webp(Metadata metadata) throws NotAPictureException {
        WebpDirectory header = metadata.getFirstDirectoryOfType(WebpDirectory.class);
        return facts(
                PictureType.WEBP,
                size(header, WebpDirectory.TAG_IMAGE_WIDTH),
                size(header, WebpDirectory.TAG_IMAGE_HEIGHT),
                metadata,
                false);
    }

    private static int size(@Nullable Directory header, int tag) throws NotAPictureException {
        Integer pixels = header == null ? null : header.getInteger(tag);
        if (pixels == null || pixels < 1) {
            throw sizeless();
        }
        return pixels;
    }

    static NotAPictureException sizeless() {
        return new NotAPictureException("the header does not say how large the picture is");
    }

    /** @param decodable whether its kind of pixels is; whether there are too many of them is looked at here */
    static PictureFacts facts(PictureType type, int width, int height, Metadata metadata, boolean decodable)
            throws NotAPictureException {
        if (width < 1 || height < 1) {
            throw sizeless();
        }
        return new PictureFacts(
                type,
                width,
                height,
                CaptureTime.of(metadata),
                CapturePosition.of(metadata),
                decodable && DecodeLimits.allow(width, height, 1));
    }
}
