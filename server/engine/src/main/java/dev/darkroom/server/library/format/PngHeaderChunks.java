package dev.darkroom.server.library.format;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * Reads the two chunks of a PNG that hold facts. Texts and colour profiles are skipped unread: they are compressed, and
 * a small one can unfold to gigabytes.
 */
final class PngHeaderChunks {

    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final int HEADER = 0x49484452; // IHDR
    private static final int HEADER_LENGTH = 13;
    /** How many there are of a pixel, by the kind of colours: grey, full, from a palette, and the first two with opacity. */
    private static final Map<Integer, Integer> SAMPLES = Map.of(0, 1, 2, 3, 3, 1, 4, 2, 6, 4);

    private static final int CAMERA_NOTES = 0x65584966; // eXIf
    private static final int END = 0x49454e44; // IEND

    /** As much as a JPEG can hold; what claims to be longer is no note of a camera. */
    static final int MAX_NOTES_BYTES = 1 << 16;

    private PngHeaderChunks() {}

    static PictureFacts read(InputStream bytes) throws NotAPictureException, IOException {
        DataInputStream chunks = new DataInputStream(bytes);
        chunks.skipNBytes(SIGNATURE);
        if (chunks.readInt() != HEADER_LENGTH || chunks.readInt() != HEADER) {
            throw new NotAPictureException("the file begins like a PNG, but has no header");
        }
        ByteBuffer header = ByteBuffer.wrap(chunks.readNBytes(HEADER_LENGTH));
        chunks.skipNBytes(CHECKSUM);
        int width = header.getInt();
        int height = header.getInt();
        if (width < 1 || height < 1) {
            throw new NotAPictureException("the header does not say how large the picture is");
        }
        int bits = header.get();
        int bytesPerPixel = SAMPLES.getOrDefault((int) header.get(), 1) * (bits > Byte.SIZE ? Short.BYTES : 1);
        return PictureHeader.facts(
                PictureType.PNG, width, height, cameraNotes(chunks), DecodeLimits.allow(width, height, bytesPerPixel));
    }

    private static Metadata cameraNotes(DataInputStream chunks) throws IOException {
        Metadata metadata = new Metadata();
        try {
            int type = HEADER;
            while (type != END) {
                long length = Integer.toUnsignedLong(chunks.readInt());
                type = chunks.readInt();
                if (type == CAMERA_NOTES && length <= MAX_NOTES_BYTES) {
                    new ExifReader().extract(new ByteArrayReader(chunks.readNBytes((int) length)), metadata);
                    chunks.skipNBytes(CHECKSUM);
                } else {
                    chunks.skipNBytes(length + CHECKSUM);
                }
            }
        } catch (EOFException e) {
            // The rest of the picture is missing, but it has said how large it is.
        }
        return metadata;
    }
}
