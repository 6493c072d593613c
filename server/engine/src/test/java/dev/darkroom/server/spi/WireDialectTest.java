package dev.darkroom.server.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireDialectTest {

    @Test
    void whatIsLeftOutIsPlain() throws IOException {
        WireDialect plain = WireDialect.of(MissingNode.getInstance());
        assertThat(plain).isEqualTo(WireDialect.of(new ObjectMapper().readTree("{}")));
        assertThat(plain.answersHead("any")).isTrue();
        assertThat(plain.options()).isTrue();
        assertThat(plain.jsonMediaType()).isEqualTo("application/json");
        assertThat(plain.isCheckedLate("any", "any")).isFalse();
    }

    @Test
    void namesAreThoseOfOperationsAndMembers() throws IOException {
        WireDialect dialect =
                WireDialect.of(new ObjectMapper().readTree("{\"head\": [\"a\"], \"lateChecks\": {\"a\": [\"m\"]}}"));
        assertThat(dialect.answersHead("a")).isTrue();
        assertThat(dialect.answersHead("b")).isFalse();
        assertThat(dialect.isCheckedLate("a", "m")).isTrue();
        assertThat(dialect.isCheckedLate("a", "n")).isFalse();
        assertThat(dialect.isCheckedLate("b", "m")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"shouting\": true}", "{\"accept\": \"sometimes\"}", "{\"head\": 5}"})
    void otherMannersAreNotSpoken(String dialect) {
        assertThatThrownBy(() -> WireDialect.of(new ObjectMapper().readTree(dialect)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x-dialect");
    }
}
