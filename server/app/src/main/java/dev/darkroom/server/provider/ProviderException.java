package dev.darkroom.server.provider;

/** Ends a request with an error in the provider's shape. */
public final class ProviderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorAnswer answer;

    /** Ends the request with this answer. */
    public ProviderException(ErrorAnswer answer) {
        super("status " + answer.status(), null, false, false);
        this.answer = answer;
    }

    /** What is answered. */
    public ErrorAnswer answer() {
        return answer;
    }
}
