package dev.darkroom.conform.report;

import dev.darkroom.conform.Outcome;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;

/** How outcomes are written. */
public enum Format {
    /** For people. */
    TEXT(TextReport::write),
    /** For scripts. */
    JSON(JsonReport::write),
    /** For what reads reports of JUnit. */
    JUNIT(JunitReport::write),
    /** For {@code docs/conformance}. */
    SUMMARY((server, outcomes) -> SummaryReport.write(outcomes));

    private final BiFunction<URI, List<Outcome>, String> writer;

    Format(BiFunction<URI, List<Outcome>, String> writer) {
        this.writer = writer;
    }

    /** The report, with a line end behind it. */
    public String write(URI server, List<Outcome> outcomes) {
        return writer.apply(server, outcomes);
    }
}
