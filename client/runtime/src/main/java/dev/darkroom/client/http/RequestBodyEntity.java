package dev.darkroom.client.http;

import dev.darkroom.client.body.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/**
 * A body as HttpClient sends it: piece by piece, with {@code Content-Length} where its length is known (some storage
 * services refuse chunks), and not longer than its write timeout without progress.
 */
final class RequestBodyEntity extends AbstractHttpEntity {

    private final RequestBody body;
    private final WriteTimeout timeout;
    private final Runnable hangUp;

    /** @param hangUp ends the connection, so that a write that nobody takes fails */
    RequestBodyEntity(RequestBody body, WriteTimeout timeout, Runnable hangUp) {
        super(body.mediaType(), null, body.length() < 0);
        this.body = body;
        this.timeout = timeout;
        this.hangUp = hangUp;
    }

    /** What a body threw, on its way through HttpClient and Jersey, which would wrap it. */
    static final class SourceFailure extends IOException {

        private static final long serialVersionUID = 1L;

        private final RuntimeException cause;

        SourceFailure(RuntimeException cause) {
            super(cause);
            this.cause = cause;
        }

        RuntimeException cause() {
            return cause;
        }
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        try (WriteWatch watch = timeout.watch(hangUp)) {
            CountingOutputStream pieces = new CountingOutputStream(
                    (bytes, offset, count) -> write(watch, target, bytes, offset, count), body.length());
            writeTo(pieces);
            pieces.requireAll();
        }
    }

    private void writeTo(CountingOutputStream pieces) throws IOException {
        try {
            body.writeTo(pieces);
        } catch (RuntimeException e) {
            throw new SourceFailure(e);
        }
    }

    private void write(WriteWatch watch, OutputStream target, byte[] bytes, int offset, int count) throws IOException {
        try {
            watch.guard(() -> target.write(bytes, offset, count));
        } catch (IOException e) {
            throw watch.isLate() ? timeout.exceeded(e) : e;
        }
    }

    @Override
    public long getContentLength() {
        return body.length();
    }

    /** Never called: a request is written. */
    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    /** HttpClient never sends twice; that is decided above it. */
    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public void close() {
        // The body opens its source itself, and closes it.
    }
}
