package dev.darkroom.server.provider.monk.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.api.monk.model.MonkError;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.spi.AuthenticationFailure;
import dev.darkroom.server.spi.ErrorResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MonkErrorsTest {

    private static final Operation ADD = Contract.load("monk").operation("add_image_to_inspection");

    private final MonkErrors errors = new MonkErrors();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            path  | image_id                          | format   | is no UUID  | 404 | There is no image of that id
            path  | inspection_id                     | format   | is no UUID  | 404 | There is no inspection of that id
            query | limit                             | minimum  | is too low  | 422 | limit: is too low
            body  | ''                                | required | is missing  | 400 | The request body is missing.
            body  | ''                                | json     | is not JSON | 400 | The request body is not JSON.
            body  | ''                                | type     | is a list   | 422 | The request body is a list
            body  | json                              | required | is missing  | 400 | The form has no part named json.
            body  | json                              | type     | is a list   | 422 | json: is a list
            body  | tasks                             | required | is missing  | 422 | tasks: is required
            body  | images.12.acquisition.url         | format   | is no URL   | 422 | images[12].acquisition.url: is no URL
            body  | tasks.0                           | oneOf    | is neither  | 422 | tasks[0]: is neither
            body  | lists.1.2                         | type     | is a text   | 422 | lists[1][2]: is a text
            """)
    void nameWhatIsWrong(String in, @Nullable String name, String rule, String message, int status, String expected) {
        Violation violation = new Violation(in, name == null ? "" : name, rule, message);

        ErrorResponse answer = errors.invalid(ADD, List.of(violation));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(message(answer)).startsWith(expected);
    }

    @Test
    void countAPathThatNamesNothingFirst() {
        ErrorResponse answer = errors.invalid(
                ADD,
                List.of(
                        new Violation("query", "limit", "minimum", "is too low"),
                        new Violation("path", "inspection_id", "format", "is no UUID")));

        assertThat(answer.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(AuthenticationFailure.Reason.class)
    void haveAWordForEveryRefusal(AuthenticationFailure.Reason reason) {
        ErrorResponse answer =
                errors.refused(new AuthenticationFailure(reason, "bearerToken", "monk_core_api:inspections:read"));

        assertThat(answer.status()).isEqualTo(reason == AuthenticationFailure.Reason.SCOPE ? 403 : 401);
        assertThat(message(answer)).isNotBlank();
    }

    private static String message(ErrorResponse answer) {
        return ((MonkError) answer.body()).message();
    }
}
