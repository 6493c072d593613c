package dev.darkroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTableTest {

    @Test
    void replacesWhatIsBetweenTheMarks() {
        assertThat(MarkedTable.replaced("a\n<!-- measured -->\nold\n<!-- /measured -->\nb\n", "new\n"))
                .isEqualTo("a\n<!-- measured -->\nnew\n<!-- /measured -->\nb\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!-- measured -->\n", "<!-- /measured -->", "<!-- /measured -->\n<!-- measured -->\n"})
    void aPageWithoutMarksIsRefused(String page) {
        assertThatThrownBy(() -> MarkedTable.replaced(page, "new")).isInstanceOf(IllegalArgumentException.class);
    }
}
