package dev.darkroom.server.provider.imagemonkey.api;

import dev.darkroom.server.api.imagemonkey.model.ImageMonkeyError;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.spi.AuthenticationFailure;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.ProviderException;
import java.util.List;

/** ImageMonkey's errors: {@code {"error": "..."}}. */
public final class ImageMonkeyErrors implements ErrorFormat {

    static final String NO_PICTURE = "Picture is missing";
    static final String NOT_FOUND = "Picture not found";
    static final String BAD_LABEL = "Couldn't add photo - invalid label";

    static ErrorResponse error(int status, String message) {
        return new ErrorResponse(
                status, ImageMonkeyError.builder().error(message).build());
    }

    static ProviderException failure(int status, String message) {
        return new ProviderException(error(status, message));
    }

    /**
     * The first versions looked for a form, whatever the request said it was, and found no picture in it. They did not
     * tell a method that a path does not know from a path that does not exist.
     */
    @Override
    public ErrorResponse plain(int status, String message, String path) {
        if (status == 415 && path.startsWith("/v1/donate")) {
            return error(400, NO_PICTURE);
        }
        return switch (status) {
            case 405 -> error(404, message);
            case 413 -> error(413, "Body is too large");
            default -> error(status, message);
        };
    }

    @Override
    public ErrorResponse invalid(Operation operation, List<Violation> violations) {
        Violation first = violations.get(0);
        if (first.in().equals("header")) {
            return error(400, first.name() + " " + first.message());
        }
        return switch (operation.id()) {
            case "donate" -> first.name().equals("label") ? error(422, BAD_LABEL) : error(400, NO_PICTURE);
            case "exportImages" -> error(422, first.isMissing() ? "no tags specified" : "tags " + first.message());
            case "reportImage" ->
                first.in().equals("body")
                        ? error(400, "reason missing - please provide a valid 'reason'")
                        : error(404, NOT_FOUND);
            default -> error(404, first.name().equals("action") ? "Action is neither yes nor no" : NOT_FOUND);
        };
    }

    @Override
    public ErrorResponse refused(AuthenticationFailure refusal) {
        throw new IllegalStateException("ImageMonkey knows no credentials");
    }
}
