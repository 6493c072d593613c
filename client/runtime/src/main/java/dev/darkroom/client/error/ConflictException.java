package dev.darkroom.client.error;

/** Status 409: the request contradicts what is there already. */
public class ConflictException extends ApiException {

    private static final long serialVersionUID = 1L;

    ConflictException(CallSite call, ErrorDetails details) {
        super(call, details);
    }
}
