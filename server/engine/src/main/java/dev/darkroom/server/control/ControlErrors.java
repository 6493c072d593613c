package dev.darkroom.server.control;

import dev.darkroom.server.api.control.model.ControlError;
import dev.darkroom.server.api.control.model.RequestViolation;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.spi.AuthenticationFailure;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.ProviderException;
import java.util.List;

/** The control plane's errors: the status, a sentence, and each difference from the document. */
final class ControlErrors implements ErrorFormat {

    static ErrorResponse error(int status, String message) {
        return new ErrorResponse(
                status, ControlError.builder().status(status).message(message).build());
    }

    static ProviderException failure(int status, String message) {
        return new ProviderException(error(status, message));
    }

    /** A body that follows the document, and yet means nothing. */
    static ProviderException refused(String member, String message) {
        return new ProviderException(new ErrorResponse(
                400,
                ControlError.builder()
                        .status(400)
                        .message(message)
                        .violations(List.of(RequestViolation.builder()
                                .in("body")
                                .name(member)
                                .message(message)
                                .build()))
                        .build()));
    }

    @Override
    public ErrorResponse plain(int status, String message, String path) {
        return error(status, message);
    }

    @Override
    public ErrorResponse invalid(Operation operation, List<Violation> violations) {
        return new ErrorResponse(
                400,
                ControlError.builder()
                        .status(400)
                        .message("The request does not follow the document.")
                        .violations(violations.stream()
                                .map(violation -> RequestViolation.builder()
                                        .in(violation.in())
                                        .name(violation.name())
                                        .message(violation.message())
                                        .build())
                                .toList())
                        .build());
    }

    @Override
    public ErrorResponse refused(AuthenticationFailure refusal) {
        return unauthorized("The token is not that of this server.");
    }

    static ErrorResponse unauthorized(String message) {
        return error(401, message).with("WWW-Authenticate", "Bearer");
    }
}
