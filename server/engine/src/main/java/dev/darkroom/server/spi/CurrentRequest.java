package dev.darkroom.server.spi;

import java.net.URI;
import java.time.Instant;

/** What a provider's method may ask about the request it answers. Answers differ from thread to thread. */
public interface CurrentRequest {

    /** Who sent it. */
    Principal principal();

    /**
     * What a rule of the provider has found for this request.
     *
     * @throws IllegalStateException if the rule does not apply to the operation
     */
    <C> C scope(AccessRule<C> rule);

    /** Scheme, host and port under which the server was asked, with a slash at the end. */
    URI base();

    /** The whole URL that was asked for. */
    URI url();

    /** When it came. */
    Instant receivedAt();

    /** The value of a request header; empty when it is absent. */
    String header(String name);
}
