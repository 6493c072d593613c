package dev.darkroom.client.error;

/** Status 500 to 599: the provider failed. */
public class ServerErrorException extends ApiException {

    private static final long serialVersionUID = 1L;

    ServerErrorException(CallSite call, ErrorDetails details) {
        super(call, details);
    }
}
