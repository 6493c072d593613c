package dev.darkroom.benchmarks.client;

import dev.darkroom.benchmarks.Median;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The rounds of one case, of each way of calling. For one thread. */
final class Comparison {

    private final String name;
    private final int threads;
    private final Map<Caller.Kind, List<Measurement>> rounds = new EnumMap<>(Caller.Kind.class);

    Comparison(String name, int threads) {
        this.name = name;
        this.threads = threads;
    }

    void add(Caller.Kind kind, Measurement measurement) {
        rounds.computeIfAbsent(kind, unused -> new ArrayList<>()).add(measurement);
    }

    /** A row of a Markdown table; see {@link #HEADING}. */
    String row() {
        double ours = median(Caller.Kind.DARKROOM, Measurement::callsPerSecond);
        double bare = median(Caller.Kind.BARE, Measurement::callsPerSecond);
        double ourBytes = median(Caller.Kind.DARKROOM, Measurement::bytesPerCall);
        double bareBytes = median(Caller.Kind.BARE, Measurement::bytesPerCall);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.2f | %.1f | %.1f | %.2f |",
                name,
                threads,
                ours,
                bare,
                ours / bare,
                ourBytes / 1024,
                bareBytes / 1024,
                ourBytes / bareBytes);
    }

    static final String HEADING = """
            | case | threads | Darkroom, calls/s | bare, calls/s | ratio | Darkroom, KiB a call | bare, KiB a call | ratio |
            |---|---|---|---|---|---|---|---|
            """;

    private double median(Caller.Kind kind, ToDoubleFunction<Measurement> part) {
        return Median.of(rounds.getOrDefault(kind, List.of()).stream().mapToDouble(part));
    }
}
