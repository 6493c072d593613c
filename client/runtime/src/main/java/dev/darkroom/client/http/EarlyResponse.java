package dev.darkroom.client.http;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.ResponseOutOfOrderStrategy;
import org.apache.hc.core5.util.Timeout;

/**
 * Looks for a response while a body is sent: a provider that refuses it is heard before it hangs up. The socket tells at once
 * whether something came. With TLS that may be no more than a word between the two ends, so it is read, for a millisecond.
 */
final class EarlyResponse implements ResponseOutOfOrderStrategy {

    static final EarlyResponse LOOK = new EarlyResponse();

    private EarlyResponse() {}

    @Override
    public boolean isEarlyResponseDetected(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            InputStream received,
            long totalBytesSent,
            long nextWriteSize)
            throws IOException {
        return connection instanceof Connection own
                && own.hasBytesOnTheWire()
                && connection.isDataAvailable(Timeout.ONE_MILLISECOND);
    }
}
