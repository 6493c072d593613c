package dev.darkroom.server.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The bytes of a body as they pass: all are counted, and the first are kept. For one thread at a time. */
final class Excerpt {

    private static final int MAX_KEPT_BYTES = 8 << 10;

    private byte[] kept = {};
    private long length;

    /** Takes what is left in a buffer, which stays as it is. */
    void add(ByteBuffer bytes) {
        int added = bytes.remaining();
        if (added > 0 && length + added <= MAX_KEPT_BYTES) {
            int start = kept.length;
            kept = Arrays.copyOf(kept, start + added);
            bytes.get(bytes.position(), kept, start, added);
        } else if (added > 0) {
            kept = new byte[0];
        }
        length += added;
    }

    /** How many bytes there were. */
    long length() {
        return length;
    }

    /** The whole body; empty when it is too long to be kept. */
    byte[] kept() {
        return kept;
    }
}
