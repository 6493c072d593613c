package dev.darkroom.client.error;

/** Status 400: the request cannot be understood. */
public class BadRequestException extends ApiException {

    private static final long serialVersionUID = 1L;

    BadRequestException(CallSite call, ErrorDetails details) {
        super(call, details);
    }
}
