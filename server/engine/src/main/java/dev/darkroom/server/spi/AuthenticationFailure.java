package dev.darkroom.server.spi;

/**
 * Why a caller is turned away.
 *
 * @param reason what is wrong
 * @param scheme the security scheme of the provider's document that it is about
 * @param scope the scope that is missing; empty unless that is the reason
 */
public record AuthenticationFailure(Reason reason, String scheme, String scope) {

    /** What can be wrong with a credential. */
    public enum Reason {
        /** There is none. */
        MISSING,
        /** It is not written the way the scheme wants it. */
        MALFORMED,
        /** Nobody was given it. */
        UNKNOWN,
        /** It was valid once. */
        EXPIRED,
        /** Two credentials of one request do not belong together. */
        MISMATCH,
        /** It is valid, but does not allow this. */
        SCOPE
    }

    /** A refusal that is not about a scope. */
    public AuthenticationFailure(Reason reason, String scheme) {
        this(reason, scheme, "");
    }
}
