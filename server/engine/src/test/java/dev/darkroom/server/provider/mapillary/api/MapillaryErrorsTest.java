package dev.darkroom.server.provider.mapillary.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.api.mapillary.model.MapillaryError;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.spi.AuthenticationFailure;
import dev.darkroom.server.spi.AuthenticationFailure.Reason;
import dev.darkroom.server.spi.ErrorResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MapillaryErrorsTest {

    private static final Operation OPERATION = Contract.load("mapillary").operation("createComment");

    private final MapillaryErrors errors = new MapillaryErrors();

    @ParameterizedTest
    @CsvSource({
        "MISSING,   clientId,  client_id_missing",
        "UNKNOWN,   clientId,  client_id_invalid",
        "EXPIRED,   clientId,  client_id_invalid",
        "MALFORMED, clientId,  client_id_invalid",
        "MISMATCH,  clientId,  client_id_differ",
        "MISMATCH,  userToken, client_id_differ",
        "MISSING,   userToken, user_not_authenticated",
        "MALFORMED, userToken, user_not_authenticated",
        "UNKNOWN,   userToken, user_not_authenticated",
        "EXPIRED,   userToken, user_not_authenticated",
        "SCOPE,     userToken, user_not_authenticated",
    })
    void namesWhatIsWrongWithACredential(Reason reason, String scheme, String code) {
        assertAnswer(errors.refused(new AuthenticationFailure(reason, scheme)), 401, code);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void neverSaysForbidden(Reason reason) {
        assertThat(errors.refused(new AuthenticationFailure(reason, "userToken"))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "path pattern,                    404, not_found",
        "path pattern + body required,    404, not_found",
        "body required,                   400, parameter_missing",
        "body minLength,                  400, parameter_missing",
        "body maxLength,                  400, parameter_invalid",
        "body type,                       400, parameter_invalid",
        "body json,                       400, parameter_invalid",
        "body enum + body required,       400, parameter_missing",
        "body enum + body maximum,        400, parameter_invalid",
    })
    void tellsMissingFromInvalid(String found, int status, String code) {
        List<Violation> violations = Arrays.stream(found.split(" \\+ "))
                .map(place -> place.split(" "))
                .map(words -> new Violation(words[0], "cm", words[1], "is wrong"))
                .toList();
        assertAnswer(errors.invalid(OPERATION, violations), status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "400, parameter_invalid",
        "401, user_not_authenticated",
        "404, not_found",
        "405, parameter_invalid",
        "406, parameter_invalid",
        "413, parameter_invalid",
        "415, parameter_invalid",
        "429, too_many_requests",
        "431, parameter_invalid",
        "500, mapillary_internal_server_error",
        "503, mapillary_internal_server_error",
    })
    void hasACodeForEveryStatus(int status, String code) {
        assertAnswer(errors.plain(status, "Something is wrong.", "/v2/im/x"), status, code);
    }

    private static void assertAnswer(ErrorResponse answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isInstanceOfSatisfying(MapillaryError.class, error -> {
            assertThat(error.code().value()).isEqualTo(code);
            assertThat(error.code().isKnown()).isTrue();
            assertThat(error.message()).isNotBlank();
            assertThat(error.status()).isEqualTo(status);
        });
    }
}
