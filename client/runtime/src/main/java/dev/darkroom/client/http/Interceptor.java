package dev.darkroom.client.http;

import java.io.IOException;

/**
 * Sees every request before it is sent, each retry anew, and its response before anybody reads it. Safe for use by several
 * threads.
 */
@FunctionalInterface
public interface Interceptor {

    /**
     * Sends the request, or one made of it, or another response in its place.
     *
     * @param next sends it on
     * @return what the client is to see
     * @throws IOException as {@link Transport#send} does
     */
    HttpResponse intercept(HttpRequest request, Transport next) throws IOException;
}
