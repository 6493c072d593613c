package dev.darkroom.client.error;

/** Status 404: there is no such thing, or not for this caller. */
public class NotFoundException extends ApiException {

    private static final long serialVersionUID = 1L;

    NotFoundException(CallSite call, ErrorDetails details) {
        super(call, details);
    }
}
