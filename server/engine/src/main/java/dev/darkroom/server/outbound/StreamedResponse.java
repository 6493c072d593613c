package dev.darkroom.server.outbound;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.Closer;

/**
 * An answer that is still coming. When it is closed the host is hung up on, unless the answer was heard out: closing a
 * connection in the usual way reads the rest, however much that is.
 */
final class StreamedResponse implements AutoCloseable {

    private static final int MAX_REST_BYTES = 64 * 1024;

    private final HttpUriRequestBase request;
    private final ClassicHttpResponse response;
    private boolean heardOut;

    StreamedResponse(HttpUriRequestBase request, ClassicHttpResponse response) {
        this.request = request;
        this.response = response;
    }

    int status() {
        return response.getCode();
    }

    InputStream bytes() throws IOException {
        HttpEntity entity = response.getEntity();
        return entity == null ? InputStream.nullInputStream() : entity.getContent();
    }

    /** Reads the rest if that is short: hosts complain when they are hung up on in the middle of it. */
    void hearOut() throws IOException {
        HttpEntity entity = response.getEntity();
        heardOut = entity == null
                || entity.getContentLength() <= MAX_REST_BYTES
                        && entity.getContent().readNBytes(MAX_REST_BYTES).length < MAX_REST_BYTES;
    }

    /** Says that it was read to its end. */
    void wasHeardOut() {
        heardOut = true;
    }

    @Override
    public void close() {
        if (!heardOut) {
            request.cancel();
        }
        Closer.closeQuietly(response);
    }
}
