package dev.darkroom.server.provider.mapillary.api;

import dev.darkroom.server.api.mapillary.model.MapillaryErrorCode;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.spi.AuthenticationFailure;
import dev.darkroom.server.spi.AuthenticationFailure.Reason;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.ErrorResponse;
import java.util.List;

/** Mapillary's errors: a code, a text and the status again. */
public final class MapillaryErrors implements ErrorFormat {

    private static final String CLIENT_ID = "clientId";

    /** Whatever has no code of its own gets the nearest one. */
    @Override
    public ErrorResponse plain(int status, String message, String path) {
        if (status >= 500) {
            return MapillaryFault.answer(
                    status, MapillaryErrorCode.MAPILLARY_INTERNAL_SERVER_ERROR, "Internal Error: " + message);
        }
        return switch (status) {
            case 401 -> MapillaryFault.USER_NOT_AUTHENTICATED.answer();
            case 404 -> MapillaryFault.NOT_FOUND.answer();
            case 429 -> MapillaryFault.TOO_MANY_REQUESTS.answer();
            default -> MapillaryFault.answer(status, MapillaryErrorCode.PARAMETER_INVALID, message);
        };
    }

    /** A key that cannot be one names nothing. An empty text counts as a missing one. */
    @Override
    public ErrorResponse invalid(Operation operation, List<Violation> violations) {
        if (violations.stream().anyMatch(violation -> violation.in().equals("path"))) {
            return MapillaryFault.NOT_FOUND.answer();
        }
        boolean missing = violations.stream()
                .anyMatch(violation -> violation.isMissing() || violation.rule().equals("minLength"));
        return (missing ? MapillaryFault.PARAMETER_MISSING : MapillaryFault.PARAMETER_INVALID).answer();
    }

    /** The provider never says 403: a token that allows too little is as good as none. */
    @Override
    public ErrorResponse refused(AuthenticationFailure refusal) {
        MapillaryFault fault = MapillaryFault.USER_NOT_AUTHENTICATED;
        if (refusal.reason() == Reason.MISMATCH) {
            fault = MapillaryFault.CLIENT_ID_DIFFER;
        } else if (refusal.scheme().equals(CLIENT_ID)) {
            fault = refusal.reason() == Reason.MISSING
                    ? MapillaryFault.CLIENT_ID_MISSING
                    : MapillaryFault.CLIENT_ID_INVALID;
        }
        return fault.answer();
    }
}
