package dev.darkroom.benchmarks.client;

import java.io.IOException;
import java.io.InputStream;

/** Reads streams to their end, all in the same way. */
final class Drain {

    private static final int PIECE_BYTES = 64 * 1024;

    private Drain() {}

    /** How many bytes came. */
    static long of(InputStream stream) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        long length = 0;
        int read = stream.read(piece);
        while (read >= 0) {
            length += read;
            read = stream.read(piece);
        }
        return length;
    }
}
