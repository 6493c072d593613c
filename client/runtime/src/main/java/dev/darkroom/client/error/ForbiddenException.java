package dev.darkroom.client.error;

/** Status 403: a valid credential that does not allow this call. */
public class ForbiddenException extends ApiException {

    private static final long serialVersionUID = 1L;

    ForbiddenException(CallSite call, ErrorDetails details) {
        super(call, details);
    }
}
