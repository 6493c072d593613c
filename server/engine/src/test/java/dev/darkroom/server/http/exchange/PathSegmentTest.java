package dev.darkroom.server.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathSegmentTest {

    @ParameterizedTest
    @CsvSource({
        "lamps, lamps, true",
        "lamps, lamp, false",
        "lamps, lampss, false",
        "{id}, 7, true",
        "{id}, '', false",
        "no{id}, no7, true",
        "no{id}, no, false",
        "no{id}, 7no, false",
        "{id}x, 7x, true",
        "{id}x, xx, true",
        "{id}x, x, false",
        "{id}x, x7, false",
        "{a}.{b}, a.b, true",
        "{a}.{b}, .b, false",
        "{a}.{b}, a., false",
        "{a}.{b}, a.b.c, true",
        "{a}.{b}, ab, false",
        "{a}.{b}.gz, a.b.gz, true",
        "{a}.{b}.gz, a..gz, false",
        "{a}.{b}.gz, a.gz, false",
        "{open, {open, true",
        "{open, open, false",
    })
    void aVariableIsAtLeastOneCharacter(String template, String segment, boolean matches) {
        assertThat(PathSegment.of(template).matches(segment)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"lamps, 5, true", "{id}, 0, false", "{a}.tar.{b}x, 6, false", "{open, 5, true"})
    void theMoreItPrescribesTheMoreParticularItIs(String template, int length, boolean literal) {
        assertThat(PathSegment.of(template).literalLength()).isEqualTo(length);
        assertThat(PathSegment.of(template).isLiteral()).isEqualTo(literal);
    }
}
