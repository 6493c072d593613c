package dev.darkroom.server.spi;

/** Ends a request with an error in the provider's shape. */
public final class ProviderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorResponse answer;

    /** Ends the request with this answer. */
    public ProviderException(ErrorResponse answer) {
        super("status " + answer.status(), null, false, false);
        this.answer = answer;
    }

    /** What is answered. */
    public ErrorResponse answer() {
        return answer;
    }
}
