package dev.darkroom.server.library.format;

import com.drew.metadata.Metadata;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * Reads the two headers of a BMP: that of the file and that of the picture, of which Windows and OS/2 have several kinds.
 * Icons and pointers of OS/2 begin with other letters and are no pictures here; neither is a JPEG or PNG for a printer that
 * is wrapped as BMP, whose claimed length a decoder would reserve.
 */
final class BmpHeader {

    private static final int FILE_HEADER_BYTES = 14;
    private static final int OLDEST_BYTES = 12;
    private static final int COMMON_BYTES = 40;

    /** Of Windows, which Java decodes. */
    private static final Set<Integer> WINDOWS_BYTES = Set.of(COMMON_BYTES, 52, 56, 108, 124);

    private static final int OS2_MIN_BYTES = 16;
    private static final int OS2_MAX_BYTES = 64;

    private static final int WRAPPED_JPEG = 4;
    private static final int WRAPPED_PNG = 5;

    private BmpHeader() {}

    /** @param fileBytes how long the file is */
    static PictureFacts read(InputStream bytes, long fileBytes) throws NotAPictureException, IOException {
        DataInputStream source = new DataInputStream(bytes);
        ByteBuffer file = little(source, FILE_HEADER_BYTES);
        if (file.getShort(0) != ('B' | 'M' << 8)) {
            throw new NotAPictureException("the file is an icon or a pointer of OS/2");
        }
        long pixelsAt = Integer.toUnsignedLong(file.getInt(10));
        int headerBytes = little(source, Integer.BYTES).getInt();
        if (headerBytes == OLDEST_BYTES) {
            ByteBuffer header = little(source, OLDEST_BYTES - Integer.BYTES);
            int bits = header.getShort(6);
            return facts(
                    Short.toUnsignedInt(header.getShort(0)),
                    Short.toUnsignedInt(header.getShort(2)),
                    pixelsAt <= fileBytes && Set.of(1, 4, 8, 24).contains(bits));
        }
        boolean windows = WINDOWS_BYTES.contains(headerBytes);
        if (!windows && (headerBytes < OS2_MIN_BYTES || headerBytes > OS2_MAX_BYTES)) {
            throw new NotAPictureException("the file begins like a BMP, but is none");
        }
        // What an older kind of header leaves out is zero.
        ByteBuffer header = ByteBuffer.allocate(COMMON_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(0, source.readNBytes(Math.min(headerBytes, COMMON_BYTES) - Integer.BYTES));
        long width = header.getInt(0);
        long height = Math.abs((long) header.getInt(4));
        int packing = header.getInt(12);
        if (packing == WRAPPED_JPEG || packing == WRAPPED_PNG) {
            throw new NotAPictureException("the file is another picture, wrapped as BMP");
        }
        return facts(
                width,
                height,
                windows
                        && pixelsAt <= fileBytes
                        && isDecodable(header.getShort(10), packing, width * height)
                        && (packing == 0 || header.getInt(16) >= 0 && header.getInt(16) <= fileBytes));
    }

    /** What Java decodes, and within what bounds: it unpacks a packed picture as a whole. */
    private static boolean isDecodable(int bits, int packing, long pixels) {
        return switch (packing) {
            case 0 -> Set.of(1, 4, 8, 16, 24, 32).contains(bits);
            case 1 -> bits == 8 && pixels <= DecodeLimits.MAX_HELD_PIXELS_COUNT;
            case 2 -> bits == 4 && pixels <= DecodeLimits.MAX_HELD_PIXELS_COUNT;
            case 3 -> bits == 16 || bits == 32;
            default -> false;
        };
    }

    private static PictureFacts facts(long width, long height, boolean decodable) throws NotAPictureException {
        if (width < 1 || height < 1 || height > Integer.MAX_VALUE) {
            throw PictureHeader.sizeless();
        }
        return PictureHeader.facts(
                PictureType.BMP,
                (int) width,
                (int) height,
                new Metadata(),
                decodable && DecodeLimits.allow(width, height, 1));
    }

    /** Bytes that break off are refused by whoever reads numbers from them. */
    private static ByteBuffer little(DataInputStream source, int length) throws IOException {
        byte[] bytes = new byte[length];
        source.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
