package dev.darkroom.server.provider.monk.api;

import dev.darkroom.server.api.monk.model.MonkError;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.spi.AuthenticationFailure;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.ProviderException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Monk's errors: {@code {"message": "..."}}. Its clients search the texts of 401 for the ones below. */
public final class MonkErrors implements ErrorFormat {

    /** A place in a list, in the dotted path of a violation. */
    private static final Pattern INDEX = Pattern.compile("\\.(\\d+)(?=\\.|$)");

    static ErrorResponse error(int status, String message) {
        return new ErrorResponse(status, MonkError.builder().message(message).build());
    }

    static ProviderException failure(int status, String message) {
        return new ProviderException(error(status, message));
    }

    /** The request can be read, but asks for something impossible. */
    static ProviderException refusal(String message) {
        return failure(422, message);
    }

    /** What is said by an error of this shape. */
    static String message(ProviderException failure) {
        return failure.answer().body() instanceof MonkError error ? error.message() : "";
    }

    static ProviderException noInspection(UUID id) {
        return failure(404, "There is no inspection " + id + ".");
    }

    static ProviderException noImage(UUID id) {
        return failure(404, "There is no image " + id + " in this inspection.");
    }

    static ProviderException noPart(String name) {
        return failure(400, "The form has no part named " + name + ", which acquisition.file_key asks for.");
    }

    @Override
    public ErrorResponse plain(int status, String message, String path) {
        return error(status, message);
    }

    @Override
    public ErrorResponse invalid(Operation operation, List<Violation> violations) {
        for (Violation violation : violations) {
            if (violation.in().equals("path")) {
                String kind = violation.name().equals("image_id") ? "image" : "inspection";
                return error(404, "There is no " + kind + " of that id, because it is no UUID.");
            }
        }
        Violation first = violations.get(0);
        if (first.name().isEmpty() && (first.isMissing() || first.rule().equals("json"))) {
            return error(400, "The request body " + first.message() + ".");
        }
        if (first.isMissing() && first.name().equals("json")) {
            return error(400, "The form has no part named json.");
        }
        String place = INDEX.matcher(first.name()).replaceAll("[$1]");
        String message = first.isMissing() ? "is required" : first.message();
        return error(422, (place.isEmpty() ? "The request body " : place + ": ") + message);
    }

    @Override
    public ErrorResponse refused(AuthenticationFailure refusal) {
        return switch (refusal.reason()) {
            case MISSING -> unauthenticated("Authorization header is required");
            case MALFORMED ->
                unauthenticated("Wrong authorization header format, should be in the format : Bearer TOKEN");
            case EXPIRED -> unauthenticated("Token is expired");
            case UNKNOWN, MISMATCH -> unauthenticated("Invalid authentication token in request.");
            case SCOPE -> error(403, "The token lacks the permission " + refusal.scope() + ".");
        };
    }

    private static ErrorResponse unauthenticated(String message) {
        return error(401, message).with("WWW-Authenticate", "Bearer");
    }
}
