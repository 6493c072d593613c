package dev.darkroom.server.library.format;

import com.drew.metadata.Metadata;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the ten bytes at the beginning of a GIF. */
final class GifHeader {

    private static final int SIGNATURE = 6;

    private GifHeader() {}

    static PictureFacts read(InputStream bytes) throws NotAPictureException, IOException {
        DataInputStream header = new DataInputStream(bytes);
        header.skipNBytes(SIGNATURE);
        int width = Short.toUnsignedInt(Short.reverseBytes(header.readShort()));
        int height = Short.toUnsignedInt(Short.reverseBytes(header.readShort()));
        return PictureHeader.facts(PictureType.GIF, width, height, new Metadata(), true);
    }
}
