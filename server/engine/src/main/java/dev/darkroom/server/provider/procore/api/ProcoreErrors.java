package dev.darkroom.server.provider.procore.api;

import dev.darkroom.server.api.procore.model.ProcoreError;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.spi.AuthenticationFailure;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.ProviderException;
import dev.darkroom.server.spi.WireDialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Procore's errors: the status once more, a message, and what it is about. */
public final class ProcoreErrors implements ErrorFormat {

    private static final String INVALID_TOKEN = "Invalid Token";

    private static final Map<Integer, String> REASONS =
            WireDialect.of(Contract.load("procore").extension(WireDialect.KEY)).errorReasons();

    static ProviderException notFound(String what) {
        return new ProviderException(answer(error(404, what + " was not found")));
    }

    static ProviderException forbidden(String why) {
        return new ProviderException(answer(error(403, why)));
    }

    /** A parameter that fits its schema and is wrong all the same. */
    public static ProviderException invalidParameter(String name, String message) {
        return new ProviderException(answer(invalid("invalid_parameter", Map.of(name, List.of(message)))));
    }

    /**
     * A body that fits its schema and is wrong all the same.
     *
     * @param member what is wrong in it
     * @param message follows the member's name
     */
    static ProviderException invalidBody(String member, String message) {
        Map<String, List<String>> errors = Map.of(member, List.of(message));
        return new ProviderException(answer(invalid("invalid_body", errors).errors(errors)));
    }

    /** A body whose members contradict each other. */
    static ProviderException contradiction(String fields, String message) {
        return new ProviderException(answer(error(400, message).fields(fields).reason("invalid_body")));
    }

    private static ProcoreError.Builder error(int status, String message) {
        return ProcoreError.builder().code(status).message(message).reason(REASONS.getOrDefault(status, "error"));
    }

    /** The first of several things that are wrong gives the message. */
    private static ProcoreError.Builder invalid(String reason, Map<String, List<String>> errors) {
        Map.Entry<String, List<String>> first = errors.entrySet().iterator().next();
        return error(400, first.getKey() + " " + first.getValue().get(0))
                .fields(String.join(",", errors.keySet()))
                .reason(reason);
    }

    private static ErrorResponse answer(ProcoreError.Builder builder) {
        ProcoreError error = builder.build();
        return new ErrorResponse(Objects.requireNonNull(error.code()), error);
    }

    @Override
    public ErrorResponse plain(int status, String message, String path) {
        return answer(error(status, message));
    }

    @Override
    public ErrorResponse invalid(Operation operation, List<Violation> violations) {
        Violation first = violations.get(0);
        Map<String, List<String>> errors = violations.stream()
                .collect(Collectors.groupingBy(
                        violation -> violation.name().isEmpty() ? "body" : violation.name(),
                        LinkedHashMap::new,
                        Collectors.mapping(ProcoreErrors::message, Collectors.toList())));
        if (first.in().equals("body")) {
            return answer(invalid("invalid_body", errors).errors(errors));
        }
        return answer(invalid(first.isMissing() ? "missing_parameter" : "invalid_parameter", errors));
    }

    private static String message(Violation violation) {
        return violation.isMissing() ? "is missing" : violation.message();
    }

    @Override
    public ErrorResponse refused(AuthenticationFailure refusal) {
        if (refusal.reason() == AuthenticationFailure.Reason.SCOPE) {
            return answer(error(403, refusal.scope() + " is not allowed"));
        }
        ProcoreError.Builder error =
                ProcoreError.builder().code(401).message(INVALID_TOKEN).error(INVALID_TOKEN);
        return answer(error).with("WWW-Authenticate", "Bearer");
    }
}
