package dev.darkroom.client.error;

/** Status 401: no credential, or one that is not valid. */
public class UnauthorizedException extends ApiException {

    private static final long serialVersionUID = 1L;

    UnauthorizedException(CallSite call, ErrorDetails details) {
        super(call, details);
    }
}
