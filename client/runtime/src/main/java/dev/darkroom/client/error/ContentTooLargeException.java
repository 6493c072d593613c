package dev.darkroom.client.error;

/** Status 413: the body is larger than the provider takes. */
public class ContentTooLargeException extends ApiException {

    private static final long serialVersionUID = 1L;

    ContentTooLargeException(CallSite call, ErrorDetails details) {
        super(call, details);
    }
}
