package dev.darkroom.server.library.format;

import com.drew.metadata.Metadata;
import com.drew.metadata.webp.WebpRiffHandler;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Reads the chunks of a WebP that hold facts, and of the pixels only the beginning, which tells their number. */
final class WebpHeaderChunks {

    private static final int FILE_HEADER = 12;
    private static final int NAME = 4;
    private static final Set<String> PIXELS = Set.of("VP8 ", "VP8L", "VP8X");
    private static final int BEGINNING = 16;
    private static final String CAMERA_NOTES = "EXIF";

    private WebpHeaderChunks() {}

    static Metadata read(InputStream bytes) throws IOException {
        Metadata metadata = new Metadata();
        WebpRiffHandler handler = new WebpRiffHandler(metadata);
        DataInputStream chunks = new DataInputStream(bytes);
        chunks.skipNBytes(FILE_HEADER);
        try {
            while (true) {
                String name = new String(chunks.readNBytes(NAME), StandardCharsets.ISO_8859_1);
                long length = Integer.toUnsignedLong(Integer.reverseBytes(chunks.readInt()));
                int wanted = wanted(name, length);
                if (wanted > 0) {
                    handler.processChunk(name, chunks.readNBytes(wanted));
                }
                chunks.skipNBytes(length - wanted + length % 2);
            }
        } catch (EOFException e) {
            return metadata;
        }
    }

    private static int wanted(String name, long length) {
        if (PIXELS.contains(name)) {
            return (int) Math.min(length, BEGINNING);
        }
        return name.equals(CAMERA_NOTES) && length <= PngHeaderChunks.MAX_NOTES_BYTES ? (int) length : 0;
    }
}
