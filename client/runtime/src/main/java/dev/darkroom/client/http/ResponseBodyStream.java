package dev.darkroom.client.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** A body as it arrives. Closing it before its end drops the connection instead of reading the rest. */
final class ResponseBodyStream extends FilterInputStream {

    private final ClassicHttpResponse response;
    private final Runnable hangUp;

    /** @param hangUp ends the connection; does nothing once it was given back to the pool */
    ResponseBodyStream(InputStream body, ClassicHttpResponse response, Runnable hangUp) {
        super(body);
        this.response = response;
        this.hangUp = hangUp;
    }

    @Override
    public void close() {
        hangUp.run();
        try {
            response.close();
        } catch (IOException e) {
            // It complains that the rest of the body is missing, which is what was wanted.
        }
    }
}
