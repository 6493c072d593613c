package dev.darkroom.client.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how far it was read. */
final class ProgressStream extends FilterInputStream {

    private final ProgressListener listener;
    private final long length;
    private long position;

    ProgressStream(InputStream source, ProgressListener listener, long length) {
        super(source);
        this.listener = listener;
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        listener.sent(position, length);
        int octet = super.read();
        position += octet < 0 ? 0 : 1;
        return octet;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        listener.sent(position, length);
        int read = super.read(target, offset, count);
        position += Math.max(read, 0);
        return read;
    }
}
