package dev.darkroom.client.body;

import java.io.IOException;
import java.io.OutputStream;

/** What a request carries. */
public interface RequestBody {

    /** The value of {@code Content-Type}. */
    String mediaType();

    /** The number of bytes; -1 when it is not known before they are written. */
    long length();

    /** Whether {@link #writeTo} may be called again and writes the same bytes. */
    boolean repeatable();

    /**
     * Writes the bytes without holding them all in memory.
     *
     * @throws IOException if the source cannot be read or the target not be written
     */
    void writeTo(OutputStream target) throws IOException;
}
