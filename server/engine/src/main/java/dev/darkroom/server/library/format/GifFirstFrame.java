package dev.darkroom.server.library.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * A GIF without the comments in front of its first frame. The JDK's decoder gathers them even when nobody asks, and copies
 * what it has for every 255 bytes more.
 */
final class GifFirstFrame {

    private static final int HEADER_BYTES = 13;
    private static final int FLAGS = 10;
    private static final int EXTENSION = 0x21;
    private static final int CONTROL = 0xf9;

    private GifFirstFrame() {}

    /** @throws IOException if it breaks off before its first frame, or cannot be read */
    static PictureSource of(PictureSource source) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long frame;
        try (DataInputStream bytes = new DataInputStream(new BufferedInputStream(source.open(0)))) {
            byte[] header = bytes.readNBytes(HEADER_BYTES);
            kept.writeBytes(header);
            boolean hasColours = header.length == HEADER_BYTES && (header[FLAGS] & 0x80) != 0;
            kept.writeBytes(bytes.readNBytes(hasColours ? 6 << (header[FLAGS] & 7) : 0));
            frame = kept.size();
            for (int type = bytes.readUnsignedByte(); type == EXTENSION; type = bytes.readUnsignedByte()) {
                frame += 2 + extension(bytes, bytes.readUnsignedByte(), kept);
            }
        }
        byte[] beginning = kept.toByteArray();
        long rest = frame;
        return offset -> offset >= beginning.length
                ? source.open(rest + offset - beginning.length)
                : joined(beginning, (int) offset, source.open(rest));
    }

    /** Passes over one, and says how long it was; what it says of transparency belongs to the frame. */
    private static long extension(DataInputStream bytes, int label, ByteArrayOutputStream kept) throws IOException {
        long passed = 0;
        int length;
        if (label == CONTROL) {
            kept.write(EXTENSION);
            kept.write(label);
        }
        do {
            length = bytes.readUnsignedByte();
            byte[] block = bytes.readNBytes(length);
            passed += 1 + block.length;
            if (label == CONTROL) {
                kept.write(length);
                kept.writeBytes(block);
            }
        } while (length > 0);
        return passed;
    }

    private static InputStream joined(byte[] beginning, int offset, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(beginning, offset, beginning.length - offset), rest);
    }
}
