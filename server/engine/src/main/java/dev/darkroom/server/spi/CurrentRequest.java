package dev.darkroom.server.spi;

import java.net.URI;
import java.time.Instant;

/** What a provider's method may ask about the request it answers. Answers differ from thread to thread. */
public interface CurrentRequest {

    /** Who sent it. */
    Principal principal();

    /** Scheme, host and port under which the server was asked, with a slash at the end. */
    URI base();

    /** The whole URL that was asked for. */
    URI url();

    /** When it came. */
    Instant receivedAt();

    /** The value of a request header; empty when it is absent. */
    String header(String name);
}
