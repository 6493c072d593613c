package dev.darkroom.server.library.format;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.bmp.BmpMetadataReader;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.bmp.BmpHeaderDirectory;
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
                case Jpeg ->
                    facts(
                            PictureType.JPEG,
                            JpegMetadataReader.readMetadata(bytes, List.of(new JpegReader(), new ExifReader())),
                            JpegDirectory.class,
                            JpegDirectory.TAG_IMAGE_WIDTH,
                            JpegDirectory.TAG_IMAGE_HEIGHT);
                case Png -> PngHeaderChunks.read(bytes);
                case Gif -> GifHeader.read(bytes);
                case Bmp ->
                    facts(
                            PictureType.BMP,
                            BmpMetadataReader.readMetadata(bytes),
                            BmpHeaderDirectory.class,
                            BmpHeaderDirectory.TAG_IMAGE_WIDTH,
                            BmpHeaderDirectory.TAG_IMAGE_HEIGHT);
                case WebP ->
                    facts(
                            PictureType.WEBP,
                            WebpHeaderChunks.read(bytes),
                            WebpDirectory.class,
                            WebpDirectory.TAG_IMAGE_WIDTH,
                            WebpDirectory.TAG_IMAGE_HEIGHT);
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
            return PictureType.of(
                    String.valueOf(FileTypeDetector.detectFileType(bytes).getMimeType()));
        }
    }

    private static PictureFacts facts(
            PictureType type, Metadata metadata, Class<? extends Directory> header, int widthTag, int heightTag)
            throws NotAPictureException {
        Directory directory = metadata.getFirstDirectoryOfType(header);
        return facts(
                type,
                directory == null ? null : directory.getInteger(widthTag),
                directory == null ? null : directory.getInteger(heightTag),
                metadata);
    }

    /** A BMP that is stored upside down has a negative height. */
    static PictureFacts facts(PictureType type, @Nullable Integer width, @Nullable Integer height, Metadata metadata)
            throws NotAPictureException {
        return new PictureFacts(
                type, positive(width), positive(height), CaptureTime.of(metadata), CapturePosition.of(metadata));
    }

    private static Integer positive(@Nullable Integer pixels) throws NotAPictureException {
        return Optional.ofNullable(pixels)
                .map(Math::abs)
                .filter(value -> value > 0)
                .orElseThrow(() -> new NotAPictureException("the header does not say how large the picture is"));
    }
}
