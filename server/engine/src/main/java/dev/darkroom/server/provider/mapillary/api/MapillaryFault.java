package dev.darkroom.server.provider.mapillary.api;

import dev.darkroom.server.api.mapillary.model.MapillaryError;
import dev.darkroom.server.api.mapillary.model.MapillaryErrorCode;
import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.ProviderException;

/** The failures that the provider has a code and a text for. */
public enum MapillaryFault {
    PARAMETER_MISSING(400, MapillaryErrorCode.PARAMETER_MISSING, "One or more parameters are missing"),
    PARAMETER_INVALID(400, MapillaryErrorCode.PARAMETER_INVALID, "One or more parameters are invalid"),
    CLIENT_ID_DIFFER(401, MapillaryErrorCode.CLIENT_ID_DIFFER, "The provided client id differs from auth token"),
    CLIENT_ID_INVALID(401, MapillaryErrorCode.CLIENT_ID_INVALID, "The provided client id is invalid"),
    CLIENT_ID_MISSING(401, MapillaryErrorCode.CLIENT_ID_MISSING, "This API call needs a client_id"),
    USER_NOT_AUTHENTICATED(401, MapillaryErrorCode.USER_NOT_AUTHENTICATED, "User Not Authenticated"),
    NOT_FOUND(404, MapillaryErrorCode.NOT_FOUND, "Resource not found"),
    TOO_MANY_REQUESTS(429, MapillaryErrorCode.TOO_MANY_REQUESTS, "Too Many Requests");

    private final ErrorResponse answer;

    MapillaryFault(int status, MapillaryErrorCode code, String message) {
        this.answer = answer(status, code, message);
    }

    static ErrorResponse answer(int status, MapillaryErrorCode code, String message) {
        return new ErrorResponse(
                status,
                MapillaryError.builder()
                        .code(code)
                        .message(message)
                        .status(status)
                        .build());
    }

    ErrorResponse answer() {
        return answer;
    }

    ProviderException exception() {
        return new ProviderException(answer);
    }
}
