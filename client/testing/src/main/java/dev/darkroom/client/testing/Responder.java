package dev.darkroom.client.testing;

import dev.darkroom.client.http.HttpResponse;
import java.io.IOException;

/** Plays a provider. */
@FunctionalInterface
public interface Responder {

    /**
     * Says what becomes of a request.
     *
     * @return a response, such as {@link Responses} makes
     * @throws IOException to play a failure, such as a {@link java.net.ConnectException} where the request never left, or
     *     a {@link java.net.SocketTimeoutException} where nobody knows
     */
    HttpResponse respond(ReceivedRequest request) throws IOException;
}
