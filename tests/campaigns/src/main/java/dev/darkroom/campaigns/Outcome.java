package dev.darkroom.campaigns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of a campaign: what was counted and measured, and what should not have been. Any thread may say the latter. */
final class Outcome {

    private final Map<String, String> figures = new LinkedHashMap<>();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

    /** Adds a figure, with its unit. */
    Outcome figure(String name, Object value) {
        figures.put(name, String.valueOf(value));
        return this;
    }

    /** Says what went wrong. */
    void failure(String what) {
        failures.add(what);
    }

    /** Says what went wrong unless something holds. */
    void require(boolean holds, String otherwise) {
        if (!holds) {
            failure(otherwise);
        }
    }

    /** What went wrong, in the order in which it did. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** The figures by their names, in the order in which they were added. */
    Map<String, String> figures() {
        return Collections.unmodifiableMap(figures);
    }

    /** All of it as a table of Markdown. */
    String table() {
        StringBuilder table = new StringBuilder("| what | result |\n|---|---|\n");
        figures.forEach((name, value) ->
                table.append("| ").append(name).append(" | ").append(value).append(" |\n"));
        table.append("| failures | ")
                .append(failures.isEmpty() ? "none" : String.join("<br>", failures))
                .append(" |\n");
        return table.toString();
    }
}
