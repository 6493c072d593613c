package dev.darkroom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Operation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Javadoc says of pages and of sending again. */
class CallNotesTest {

    @Test
    void aCallMayHaveNoNotes() {
        assertThat(CallNotes.paging(new Operation())).isNull();
        assertThat(CallNotes.retry(new Operation())).isNull();
    }

    @Test
    void numberedPages() {
        assertThat(CallNotes.paging(with(
                        "x-paging",
                        Map.of(
                                "style",
                                "page",
                                "page",
                                "page",
                                "size",
                                "per_page",
                                "items",
                                "",
                                "total",
                                "Total",
                                "link",
                                "Link",
                                "maximum",
                                50))))
                .isEqualTo("Pages: `page`, of `per_page` entries, at most 50; header `Total` counts the entries of all;"
                        + " header `Link` has the neighbours.");
        assertThat(CallNotes.paging(
                        with("x-paging", Map.of("style", "page", "page", "p", "size", "n", "items", "/data"))))
                .isEqualTo("Pages: `p`, of `n` entries.");
    }

    @Test
    void pagesByCursor() {
        assertThat(CallNotes.paging(with(
                        "x-paging",
                        Map.of(
                                "style",
                                "cursor",
                                "limit",
                                "limit",
                                "items",
                                "/data",
                                "next",
                                "/next",
                                "previous",
                                "/previous",
                                "maximum",
                                100))))
                .isEqualTo("Pages: of `limit` entries, at most 100; `/next` in the answer leads on, `/previous` back.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    safe       | Retry: safe, nothing is changed.
                    idempotent | Retry: safe, twice has the effect of once.
                    never      | Retry: not safe, it may be done twice.
                    """)
    void sendingAgain(String retry, String note) {
        assertThat(CallNotes.retry(with("x-retry", retry))).isEqualTo(note);
    }

    private static Operation with(String key, Object value) {
        Operation operation = new Operation();
        operation.addExtension(key, value);
        return operation;
    }
}
