package dev.darkroom.server.library.format;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one picture, to be opened as often as they are needed. */
@FunctionalInterface
public interface PictureSource {

    /**
     * Opens them at an offset; the caller closes the stream.
     *
     * @param offset the first byte, from 0
     * @throws IOException if they cannot be read
     */
    InputStream open(long offset) throws IOException;
}
