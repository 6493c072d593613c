package dev.darkroom.client.auth;

/** Where access tokens come from that run out or are revoked. Implementations are safe for use by several threads. */
public interface TokenSource {

    /**
     * A token that is good as far as is known; may take as long as fetching one takes.
     *
     * @throws dev.darkroom.client.error.DarkroomException if there is none; the call that it is for fails with it, unsent
     */
    String token();

    /**
     * Takes back a token that the provider has answered with 401.
     *
     * @return whether {@link #token} may have a better one now, so that the request is worth sending once more
     */
    boolean refuse(String token);
}
