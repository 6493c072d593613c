package dev.darkroom.server.spi;

import java.util.List;

/** The secrets that were handed out, which can be counted and taken back. Safe for use by several threads. */
public interface CredentialStore extends Credentials {

    /**
     * A secret that was handed out, without itself.
     *
     * @param id names it: SHA-256 of the secret, 64 lower-case hexadecimal digits
     * @param provider the provider it is shown to
     * @param scheme the security scheme of the provider's document
     * @param grant what it stands for
     */
    record Issued(String id, String provider, String scheme, Grant grant) {}

    /** Hands a secret out, and says what it is called; an existing one gets another meaning. */
    Issued issue(String provider, String scheme, String secret, Grant grant);

    /** Those that were handed out, by provider. */
    List<Issued> issued(int limit);

    /** Takes a secret back; false if there is none of this id. */
    boolean revoke(String provider, String id);
}
