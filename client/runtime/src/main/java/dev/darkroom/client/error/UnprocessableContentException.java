package dev.darkroom.client.error;

/** Status 422: the request is understood, but what it asks is not possible. */
public class UnprocessableContentException extends ApiException {

    private static final long serialVersionUID = 1L;

    UnprocessableContentException(CallSite call, ErrorDetails details) {
        super(call, details);
    }
}
