package dev.darkroom.client.opentelemetry;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body with whose end a sending ends: read, closed or broken off. */
final class ToldBody extends FilterInputStream {

    private final Sending sending;

    ToldBody(InputStream body, Sending sending) {
        super(body);
        this.sending = sending;
    }

    @Override
    public int read() throws IOException {
        try {
            return seen(super.read());
        } catch (IOException e) {
            sending.failed(e);
            throw e;
        }
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        try {
            return seen(super.read(target, offset, count));
        } catch (IOException e) {
            sending.failed(e);
            throw e;
        }
    }

    private int seen(int result) {
        if (result < 0) {
            sending.end();
        }
        return result;
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            sending.end();
        }
    }
}
