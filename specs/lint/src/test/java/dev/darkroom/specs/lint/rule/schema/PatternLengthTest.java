package dev.darkroom.specs.lint.rule.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which patterns limit the length of what they match. */
class PatternLengthTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Za-z0-9_-]{22}$",
                "^$|^[0-9a-f]{8}$",
                "^(a|b)?$",
                "^[*+]{1,3}$",
                "^[]a]$",
                "^[^]*]$",
                "^\\+\\*$",
                "^(?=.*x)[a-z]{1,5}$",
                "^a{3}b{1,4}$"
            })
    void bounded(String pattern) {
        assertThat(new PatternLength(pattern).isBounded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "^a",
                "a$",
                "^a\\$",
                "^a$|b",
                "^a|b$",
                "^a*$",
                "^a+$",
                "^a{2,}$",
                "^(ab*)$",
                "^(a|b)+$",
                "^https?://.*$",
                "^a)b$"
            })
    void unbounded(String pattern) {
        assertThat(new PatternLength(pattern).isBounded()).isFalse();
    }
}
