package dev.darkroom.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * Takes what a refused request still sends, up to a limit: many clients read no answer before all is sent, and never see
 * why they were refused when the connection is closed on them.
 */
final class RequestDrainFilter implements ContainerResponseFilter {

    private static final long MOST = 64L << 20;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 300) {
            discard(request.getHeaders(), request::getEntityStream);
        }
    }

    /** Reads to the end, unless the client waits for a word before it sends anything. */
    static void discard(MultivaluedMap<String, String> headers, Supplier<InputStream> source) {
        if (headers.containsKey(HttpHeaders.EXPECT)) {
            return;
        }
        byte[] buffer = new byte[64 * 1024];
        try {
            InputStream body = source.get();
            long left = MOST;
            for (int read = 0; read >= 0 && left > 0; left -= read) {
                read = body.read(buffer);
            }
        } catch (IOException | RuntimeException e) {
            // The client has gone, or the body was read and closed before.
        }
    }
}
