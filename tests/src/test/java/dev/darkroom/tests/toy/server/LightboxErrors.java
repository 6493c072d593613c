package dev.darkroom.tests.toy.server;

import dev.darkroom.server.api.lightbox.model.LightboxError;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.spi.AuthenticationFailure;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.ProviderException;
import java.util.List;
import java.util.stream.Collectors;

/** The toy's errors: {@code {"message": "..."}}, one line for each thing that is wrong. */
final class LightboxErrors implements ErrorFormat {

    static ErrorResponse error(int status, String message) {
        return new ErrorResponse(
                status, LightboxError.builder().message(message).build());
    }

    static ProviderException noSuchSlide() {
        return new ProviderException(error(404, "no such slide"));
    }

    @Override
    public ErrorResponse plain(int status, String message, String path) {
        return error(status, message);
    }

    @Override
    public ErrorResponse invalid(Operation operation, List<Violation> violations) {
        return error(
                operation.id().equals("set_light") ? 422 : 400,
                violations.stream()
                        .map(violation -> violation.in() + " " + violation.name() + ": " + violation.rule())
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    @Override
    public ErrorResponse refused(AuthenticationFailure refusal) {
        return error(
                refusal.reason() == AuthenticationFailure.Reason.SCOPE ? 403 : 401,
                (refusal.reason() + " " + refusal.scheme() + " " + refusal.scope()).strip());
    }
}
