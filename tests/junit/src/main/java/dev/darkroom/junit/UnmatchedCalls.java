package dev.darkroom.junit;

import dev.darkroom.client.control.model.JournalEntry;
import dev.darkroom.client.control.model.ListJournalOptions;
import dev.darkroom.client.control.model.NearMiss;
import java.util.List;
import java.util.stream.Collectors;

/** Finds calls that no operation fits. */
final class UnmatchedCalls {

    private UnmatchedCalls() {}

    /** @throws AssertionError if there are some */
    static void refuse(TestWorld world) {
        List<JournalEntry> calls = world.control()
                .journal()
                .listJournal(ListJournalOptions.builder().unmatched(true).build())
                .entries();
        if (!calls.isEmpty()) {
            throw new AssertionError(calls.stream()
                    .map(UnmatchedCalls::line)
                    .collect(Collectors.joining("\n  ", "No operation fits:\n  ", "")));
        }
    }

    private static String line(JournalEntry call) {
        List<NearMiss> misses = call.nearMisses() == null ? List.of() : call.nearMisses();
        return CallsOfTheTest.line(call)
                + misses.stream()
                        .map(miss -> "\n    " + miss.provider() + " has " + miss.method() + " " + miss.path() + ": "
                                + miss.difference())
                        .collect(Collectors.joining());
    }
}
