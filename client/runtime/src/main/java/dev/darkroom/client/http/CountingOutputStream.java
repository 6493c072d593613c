package dev.darkroom.client.http;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A body on its way, in pieces: between two of them the connection looks for an answer that came early. A body of another
 * length than was announced would be cut, or leave the provider waiting for the rest, so the bytes are counted.
 */
final class CountingOutputStream extends OutputStream {

    private static final int LARGEST = 64 * 1024;

    private final Target target;
    private final long announced;
    private long written;

    /** Where the pieces go. */
    interface Target {
        void write(byte[] bytes, int offset, int count) throws IOException;
    }

    /** @param announced the length in bytes; negative when it is not known */
    CountingOutputStream(Target target, long announced) {
        this.target = target;
        this.announced = announced;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        written += count;
        if (announced >= 0 && written > announced) {
            throw new IOException("the body is longer than the " + announced + " bytes that were announced");
        }
        for (int sent = 0; sent < count; sent += LARGEST) {
            target.write(bytes, offset + sent, Math.min(LARGEST, count - sent));
        }
    }

    void requireAll() throws IOException {
        if (written < announced) {
            throw new IOException(
                    "the body ended after " + written + " of the " + announced + " bytes that were announced");
        }
    }
}
