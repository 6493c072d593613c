package dev.darkroom.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.ResponseOutOfOrderStrategy;
import org.apache.hc.core5.util.Timeout;

/**
 * Looks for a response while a body is sent: a provider that refuses it is heard before it hangs up. A plain socket tells at
 * once whether something came; one with TLS has to wait for a millisecond, so it is asked now and then. For one connection.
 */
final class EarlyResponse implements ResponseOutOfOrderStrategy {

    private static final long NANOS_BETWEEN_WAITS = TimeUnit.MILLISECONDS.toNanos(100);

    private long lastWait;

    @Override
    public boolean isEarlyResponseDetected(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            InputStream received,
            long totalBytesSent,
            long nextWriteSize)
            throws IOException {
        if (received.available() > 0) {
            return true;
        }
        return connection.getSSLSession() != null && isTimeToWait(totalBytesSent) && hasCome(connection);
    }

    private boolean isTimeToWait(long totalBytesSent) {
        long now = System.nanoTime();
        if (totalBytesSent > 0 && now - lastWait < NANOS_BETWEEN_WAITS) {
            return false;
        }
        lastWait = now;
        return totalBytesSent > 0;
    }

    private static boolean hasCome(HttpClientConnection connection) throws IOException {
        return connection.isDataAvailable(Timeout.ONE_MILLISECOND);
    }
}
