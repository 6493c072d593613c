package dev.darkroom.client.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** A body as it arrives. Closing it before its end drops the connection instead of reading the rest. */
final class ResponseBodyStream extends FilterInputStream {

    private final ClassicHttpResponse response;
    private final Runnable hangUp;
    private final DeadlineWatch watch;

    /** @param hangUp ends the connection; does nothing once it was given back to the pool */
    ResponseBodyStream(InputStream body, ClassicHttpResponse response, Runnable hangUp, DeadlineWatch watch) {
        super(body);
        this.response = response;
        this.hangUp = hangUp;
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        try {
            return seen(super.read());
        } catch (IOException e) {
            throw explained(e);
        }
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        try {
            return seen(super.read(target, offset, count));
        } catch (IOException e) {
            throw explained(e);
        }
    }

    private int seen(int result) {
        if (result < 0) {
            watch.close();
        }
        return result;
    }

    private IOException explained(IOException failure) {
        return watch.cause(failure) instanceof IOException explained ? explained : failure;
    }

    @Override
    public void close() {
        watch.close();
        hangUp.run();
        try {
            response.close();
        } catch (IOException e) {
            // It complains that the rest of the body is missing, which is what was wanted.
        }
    }
}
