package dev.darkroom.server.provider.livingdocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.api.livingdocs.model.LivingdocsError;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.spi.AuthenticationFailure;
import dev.darkroom.server.spi.AuthenticationFailure.Reason;
import dev.darkroom.server.spi.ErrorResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LivingdocsErrorsTest {

    private static final Contract CONTRACT = Contract.load("livingdocs");

    private final LivingdocsErrors errors = new LivingdocsErrors(CONTRACT);

    @ParameterizedTest
    @CsvSource({
        "400, Bad Request, message, in words",
        "404, Not Found, url, /api/v1/foo",
        "405, Method Not Allowed, message, in words",
        "406, Not Acceptable, message, in words",
        "413, Payload Too Large, message, The request body exceeds 10485760 bytes",
        "415, Unsupported Media Type, content-type, must be application/json",
        "431, Request Header Fields Too Large, message, in words",
        "599, Error, message, in words"
    })
    void namesTheStatusAndWhatIsWrong(int status, String name, String key, String text) {
        assertBody(errors.plain(status, "in words", "/api/v1/foo"), status, name, Map.of(key, text));
    }

    @Test
    void tellsNothingOfItsOwnFaults() {
        assertBody(errors.plain(500, "secret", "/api/v1/foo"), 500, "Internal Server Error", Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING, 401, Unauthorized, The access token is missing.",
        "MALFORMED, 401, Unauthorized, The access token is invalid.",
        "UNKNOWN, 401, Unauthorized, The access token is invalid.",
        "EXPIRED, 401, Unauthorized, The access token expired.",
        "SCOPE, 403, Forbidden, The request requires higher privileges"
    })
    void turnsCallersAway(Reason reason, int status, String name, String text) {
        assertBody(
                errors.refused(new AuthenticationFailure(reason, "bearerToken", "public-api:write")),
                status,
                name,
                Map.of("access_token", text));
    }

    @Test
    void namesWhatIsWrongByDottedPathsOnceEach() {
        ErrorResponse answer = errors.invalid(
                CONTRACT.operation("importImages"),
                List.of(
                        new Violation("body", "images.0.url", "pattern", "does not match"),
                        new Violation("body", "images.0.url", "format", "is no uri"),
                        new Violation("body", "systemName", "required", "required property not found"),
                        new Violation("body", "context", "x-max-bytes", "must not exceed 8192 bytes, but has 9000"),
                        new Violation("body", "", "type", "array found, object expected"),
                        new Violation("query", "id", "minLength", "must be at least 1 characters long")));
        assertBody(
                answer,
                400,
                "Bad Request",
                Map.of(
                        "images.0.url", "must be an http or https URL",
                        "systemName", "is required",
                        "context", "must not exceed 8192 bytes, but has 9000",
                        "body", "array found, object expected",
                        "id", "must be at least 1 characters long"));
    }

    private static void assertBody(ErrorResponse answer, int status, String name, Map<String, ?> details) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isInstanceOfSatisfying(LivingdocsError.class, body -> {
            assertThat(body.status()).isEqualTo(status);
            assertThat(body.error()).isEqualTo(name);
            assertThat(body.errorDetails()).isEqualTo(details);
        });
    }
}
