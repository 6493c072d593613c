package dev.darkroom.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that cannot be split, found in any spelling. */
class HeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Other: b", "a\nb", "a\rb", "a\u0000b", "\u001b[31m", "a\u007fb"})
    void controlCharactersAreRefusedWithoutBeingShown(String value) {
        assertThatThrownBy(() -> Headers.builder().add("X-Table", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x-table")
                .hasMessageNotContaining(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grün", "漢字"})
    void whatAHeaderCannotCarryIsRefused(String value) {
        assertThatThrownBy(() -> Headers.builder().add("X-Table", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x-table")
                .hasMessageNotContaining(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Table", "X-Table:", "X\r\nY", "X-Tâble"})
    void aNameIsAToken(String name) {
        assertThatThrownBy(() -> Headers.builder().add(name, "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAreComparedWithoutRegardToCase() {
        Headers headers = Headers.builder()
                .add("X-Total", "3")
                .add("x-total", "4")
                .add("Empty", "")
                .build();

        assertThat(headers.first("X-TOTAL")).contains("3");
        assertThat(headers.all("x-Total")).containsExactly("3", "4");
        assertThat(headers.first("empty")).contains("");
        assertThat(headers.first("Absent")).isEmpty();
        assertThat(headers.all("Absent")).isEmpty();
    }

    @Test
    void nothingCanBeChanged() {
        Headers.Builder builder = Headers.builder().add("A", "1");
        Headers headers = builder.build();
        builder.add("A", "2").add("B", "3");

        assertThat(headers.all("A")).containsExactly("1");
        assertThat(headers.asMap()).containsOnlyKeys("A");
        List<String> values = headers.all("A");
        assertThatThrownBy(() -> values.add("2")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> headers.asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void valuesAreNotShown() {
        Headers headers =
                Headers.builder().add("Authorization", "Bearer geheim").build();

        assertThat(headers).hasToString("[Authorization]");
    }

    @Test
    void aRequestIdHasTwoNames() {
        assertThat(Headers.builder().add("request-id", "a").build().requestId()).contains("a");
        assertThat(Headers.builder()
                        .add("Request-Id", "a")
                        .add("X-REQUEST-ID", "b")
                        .build()
                        .requestId())
                .contains("b");
        assertThat(Headers.builder().build().requestId()).isEmpty();
    }
}
