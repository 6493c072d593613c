package dev.darkroom.junit;

import dev.darkroom.client.control.model.JournalEntry;
import dev.darkroom.client.control.model.ListJournalOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Stands in the stack trace of a test that failed, and says what it called. */
final class CallsOfTheTest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 50;
    private static final int MAX_BODY_CHARS = 500;

    CallsOfTheTest(TestWorld world) {
        super(text(world), null, false, false);
    }

    private static String text(TestWorld world) {
        List<JournalEntry> calls;
        try {
            calls = new ArrayList<>(world.control()
                    .journal()
                    .listJournal(ListJournalOptions.builder().limit(SHOWN).build())
                    .entries());
        } catch (RuntimeException e) {
            return "The calls of the test cannot be shown: " + e;
        }
        Collections.reverse(calls);
        return calls.isEmpty()
                ? "The test has called nothing."
                : calls.stream()
                        .map(CallsOfTheTest::line)
                        .collect(Collectors.joining("\n  ", "The last calls of the test:\n  ", ""));
    }

    static String line(JournalEntry call) {
        String query = call.query().isEmpty() ? "" : "?" + call.query();
        return call.method() + " " + call.path() + query + " -> "
                + (call.status() == null ? call.state() : call.status()) + " "
                + shortened(call.responseBody() == null ? "" : call.responseBody());
    }

    private static String shortened(String body) {
        return body.length() > MAX_BODY_CHARS ? body.substring(0, MAX_BODY_CHARS) + "…" : body;
    }
}
