package dev.darkroom.client.http;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Where the body of a response ends. Headers that contradict themselves cost the connection (RFC 9112, section 6.3), but
 * not the status: an error keeps what comes until the end, and a good body fails when it is read.
 */
final class ResponseFraming implements ContentLengthStrategy {

    @Override
    public long determineLength(HttpMessage message) {
        try {
            return DefaultContentLengthStrategy.INSTANCE.determineLength(message);
        } catch (HttpException e) {
            return UNDEFINED;
        }
    }

    /** Keeps a connection only if the next response on it surely begins where this one ends. */
    static final class Reuse extends DefaultClientConnectionReuseStrategy {

        @Override
        public boolean keepAlive(HttpRequest request, HttpResponse response, HttpContext context) {
            return reason(response) == null && super.keepAlive(request, response, context);
        }
    }

    /** The body, or a stream that fails where nobody knows whether it is whole. */
    static InputStream requireKnownEnd(ClassicHttpResponse response, InputStream body) {
        HttpException reason = reason(response);
        return reason == null
                ? body
                : new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the end of the body is not known: " + reason.getMessage(), reason);
                    }
                };
    }

    private static @Nullable HttpException reason(HttpMessage response) {
        try {
            DefaultContentLengthStrategy.INSTANCE.determineLength(response);
            return null;
        } catch (HttpException e) {
            return e;
        }
    }
}
