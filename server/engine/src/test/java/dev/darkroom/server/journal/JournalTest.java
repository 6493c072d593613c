package dev.darkroom.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final CallFilter ANY = new CallFilter(null, null, null, null, null, null, null);

    private static Call call(Journal journal, int headerLength) {
        return journal.begin(new Call.Beginning(
                Instant.EPOCH, null, null, "GET", "/", "", List.of(Map.entry("", "x".repeat(headerLength)))));
    }

    @Test
    void largeCallsPushOldOnesOut() {
        Journal journal = new Journal(1000, 1000, false);
        for (int i = 0; i < 10; i++) {
            call(journal, 300);
        }

        assertThat(journal.page(ANY, Long.MAX_VALUE, 100)).extracting(Call::id).containsExactly(10L, 9L, 8L);
    }

    @Test
    void bodiesWeighWhenTheyHavePassed() {
        Journal journal = new Journal(1000, 1000, false);
        Call old = call(journal, 100);
        Call large = call(journal, 100);
        large.sent(ByteBuffer.allocate(900));
        large.answered(Duration.ZERO);
        old.answered(Duration.ZERO);

        assertThat(journal.page(ANY, Long.MAX_VALUE, 100)).containsExactly(large);
    }

    @Test
    void theNewestIsKeptHoweverLargeItIs() {
        Journal journal = new Journal(1000, 10, false);

        Call large = call(journal, 100);

        assertThat(journal.page(ANY, Long.MAX_VALUE, 100)).containsExactly(large);
    }

    @Test
    void aCallThatWasForgottenComesNotBack() {
        Journal journal = new Journal(1000, 1000, false);
        Call forgotten = call(journal, 10);
        journal.clear();
        call(journal, 10);
        forgotten.answered(Duration.ZERO);

        assertThat(journal.count(ANY, 0, Duration.ZERO)).isEqualTo(1);
    }
}
