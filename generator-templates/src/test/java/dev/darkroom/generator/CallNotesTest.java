package dev.darkroom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Javadoc says of pages and of sending again. */
class CallNotesTest {

    @Test
    void aCallMayHaveNoNotes() {
        assertThat(CallNotes.paging(Documents.operation("{}"))).isEmpty();
        assertThat(CallNotes.retry(Documents.operation("{}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {style: page, page: page, size: per_page, items: '', total: Total, link: Link, maximum: 50} | Pages: `page`, of `per_page` entries, at most 50; header `Total` counts the entries of all; header `Link` has the neighbours.
            {style: page, page: p, size: n, items: /data} | Pages: `p`, of `n` entries.
            {style: cursor, limit: limit, items: /data, next: /next, previous: /previous, maximum: 100} | Pages: of `limit` entries, at most 100; `/next` in the answer leads on, `/previous` back.
            """)
    void pages(String paging, String note) {
        assertThat(CallNotes.paging(Documents.operation("{x-paging: " + paging + "}")))
                .isEqualTo(note);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            safe       | Retry: safe, nothing is changed.
            idempotent | Retry: safe, twice has the effect of once.
            never      | Retry: not safe, it may be done twice.
            """)
    void sendingAgain(String retry, String note) {
        assertThat(CallNotes.retry(Documents.operation("{x-retry: " + retry + "}")))
                .isEqualTo(note);
    }
}
