package dev.darkroom.server.provider.livingdocs.api;

import dev.darkroom.server.api.livingdocs.model.LivingdocsError;
import dev.darkroom.server.contract.Body;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.spi.AuthenticationFailure;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.ProviderException;
import jakarta.ws.rs.core.Response.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Livingdocs' errors: the status twice, and what is wrong under keys that depend on its kind. */
public final class LivingdocsErrors implements ErrorFormat {

    private final Body batch;

    /** Takes limits and media types from the document. */
    public LivingdocsErrors(Contract contract) {
        this.batch = Objects.requireNonNull(contract.operation("importImages").body());
    }

    private static ErrorResponse error(int status, Map<String, @Nullable Object> details) {
        return new ErrorResponse(
                status,
                LivingdocsError.builder()
                        .status(status)
                        .error(name(status))
                        .errorDetails(details)
                        .build());
    }

    private static String name(int status) {
        Status known = Status.fromStatusCode(status);
        return known == Status.REQUEST_ENTITY_TOO_LARGE
                ? "Payload Too Large"
                : known == null ? "Error" : known.getReasonPhrase();
    }

    static ProviderException noSuchEntry(String id) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("name", "NotFound");
        details.put("message", "MediaLibrary Entry does not exist (id: '" + id + "')");
        return new ProviderException(error(404, details));
    }

    @Override
    public ErrorResponse plain(int status, String message, String path) {
        return error(
                status,
                switch (status) {
                    case 404 -> Map.of("url", path);
                    case 413 -> Map.of("message", "The request body exceeds " + batch.maximumBytes() + " bytes");
                    case 415 -> Map.of("content-type", "must be " + batch.firstMediaType());
                    case 500 -> Map.of();
                    default -> Map.of("message", message);
                });
    }

    @Override
    public ErrorResponse invalid(Operation operation, List<Violation> violations) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        for (Violation violation : violations) {
            details.putIfAbsent(violation.name().isEmpty() ? violation.in() : violation.name(), wording(violation));
        }
        return error(400, details);
    }

    private static String wording(Violation violation) {
        return switch (violation.rule()) {
            case "required" -> "is required";
            // Only addresses have a form.
            case "pattern", "format" -> "must be an http or https URL";
            default -> violation.message();
        };
    }

    @Override
    public ErrorResponse refused(AuthenticationFailure refusal) {
        return switch (refusal.reason()) {
            case MISSING -> error(401, Map.of("access_token", "The access token is missing."));
            case EXPIRED -> error(401, Map.of("access_token", "The access token expired."));
            case MALFORMED, UNKNOWN, MISMATCH -> error(401, Map.of("access_token", "The access token is invalid."));
            case SCOPE -> error(403, Map.of("access_token", "The request requires higher privileges"));
        };
    }
}
