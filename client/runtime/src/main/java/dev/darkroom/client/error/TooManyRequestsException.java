package dev.darkroom.client.error;

/** Status 429: too many requests. */
public class TooManyRequestsException extends ApiException {

    private static final long serialVersionUID = 1L;

    TooManyRequestsException(CallSite call, ErrorDetails details) {
        super(call, details);
    }
}
