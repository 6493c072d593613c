package dev.darkroom.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value of a path stays in its one segment, whatever it is made of. */
class PathTemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain      | plain",
                "a b        | a%20b",
                "a/b        | a%2Fb",
                "../c?d#e   | ..%2Fc%3Fd%23e",
                "50%        | 50%25",
                "%2e%2e     | %252e%252e",
                "...        | ...",
                ".hidden    | .hidden",
                "naïve      | na%C3%AFve",
                "😀         | %F0%9F%98%80",
                "{id}       | %7Bid%7D",
                "$1\\n      | %241%5Cn",
                "a;b=c      | a%3Bb%3Dc",
                "a\u0000b   | a%00b",
            })
    void aValueIsOneSegment(String value, String segment) {
        assertThat(PathTemplate.expand("/images/{id}/bytes", Map.of("id", PercentEncoding.encode(value))))
                .isEqualTo("/images/" + segment + "/bytes");
    }

    @Test
    void severalVariablesAreFilledByName() {
        assertThat(PathTemplate.expand("/a/{one}/{two_2}-{one}", Map.of("one", "1", "two_2", "2")))
                .isEqualTo("/a/1/2-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void whatWouldLeadElsewhereIsRefused(String value) {
        assertThatThrownBy(() -> PathTemplate.expand("/images/{id}", Map.of("id", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id");
    }

    @Test
    void aVariableWithoutAValueIsRefused() {
        assertThatThrownBy(() -> PathTemplate.expand("/images/{id}", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id");
    }
}
