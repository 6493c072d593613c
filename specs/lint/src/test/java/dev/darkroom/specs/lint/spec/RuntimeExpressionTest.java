package dev.darkroom.specs.lint.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are runtime expressions. */
class RuntimeExpressionTest {

    @Test
    void partsAreTold() {
        assertThat(RuntimeExpression.parse("$request.path.id"))
                .contains(new RuntimeExpression("request", "path", "id"));
        assertThat(RuntimeExpression.parse("$response.header.Location"))
                .contains(new RuntimeExpression("response", "header", "Location"));
        assertThat(RuntimeExpression.parse("$response.body#/a~1b/0"))
                .contains(new RuntimeExpression("response", "body", "/a~1b/0"));
        assertThat(RuntimeExpression.parse("$request.body")).contains(new RuntimeExpression("request", "body", ""));
        assertThat(RuntimeExpression.parse("$url")).contains(new RuntimeExpression("", "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$",
                "$uri",
                "request.path.id",
                "$request",
                "$request.path",
                "$request.path.",
                "$request.cookie.id",
                "$response.body#id",
                "$response.body#/a~2b",
                "$response.body#/a~"
            })
    void othersAreNone(String text) {
        assertThat(RuntimeExpression.parse(text)).isEmpty();
    }
}
