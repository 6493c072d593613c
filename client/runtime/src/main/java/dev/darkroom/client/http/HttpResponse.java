package dev.darkroom.client.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * One answer, its body not read yet. Whoever gets it closes it.
 *
 * @param status the status code
 * @param headers all headers
 * @param body the body as it arrives; empty when there is none
 */
public record HttpResponse(int status, Headers headers, InputStream body) implements AutoCloseable {

    /** Gives the connection back, or drops it when the body was not read to its end. */
    @Override
    public void close() throws IOException {
        body.close();
    }
}
