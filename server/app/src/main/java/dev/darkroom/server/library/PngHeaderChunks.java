package dev.darkroom.server.library;

import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.png.PngHeader;
import com.drew.imaging.png.PngProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.StreamReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Reads the two chunks of a PNG that hold facts. Texts and colour profiles are skipped unread: they are compressed, and
 * a small one can unfold to gigabytes.
 */
final class PngHeaderChunks {

    private PngHeaderChunks() {}

    static PictureFacts read(InputStream bytes) throws NotAPictureException, IOException {
        Metadata metadata = new Metadata();
        PngHeader header = null;
        try {
            for (PngChunk chunk : new PngChunkReader()
                    .extract(new StreamReader(bytes), Set.of(PngChunkType.IHDR, PngChunkType.eXIf))) {
                if (chunk.getType().equals(PngChunkType.IHDR)) {
                    header = new PngHeader(chunk.getBytes());
                } else {
                    new ExifReader().extract(new ByteArrayReader(chunk.getBytes()), metadata);
                }
            }
        } catch (PngProcessingException e) {
            throw new NotAPictureException("the file begins like a PNG, but is none: " + e.getMessage());
        }
        if (header == null || header.getImageWidth() < 1 || header.getImageHeight() < 1) {
            throw new NotAPictureException("the header does not say how large the picture is");
        }
        return new PictureFacts(
                PictureType.PNG,
                header.getImageWidth(),
                header.getImageHeight(),
                CameraNotes.takenAt(metadata),
                CameraNotes.position(metadata));
    }
}
