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

    static final String HEADING = """
            | case | threads | way | calls/s | p99, ms | CPU, µs a call | KiB a call | rate to by hand | CPU to by hand | bytes to by hand |
            |---|---|---|---|---|---|---|---|---|---|
            """;

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

    /** Rows of a Markdown table, one for each way that was measured; see {@link #HEADING}. */
    String rows() {
        StringBuilder rows = new StringBuilder();
        rounds.keySet().forEach(kind -> rows.append(row(kind)).append('\n'));
        return rows.toString();
    }

    private String row(Caller.Kind kind) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.0f | %.1f | %.0f | %.1f | %.2f | %.2f | %.2f |",
                name,
                threads,
                kind.title(),
                median(kind, Measurement::callsPerSecond),
                median(kind, Measurement::p99Millis),
                median(kind, Measurement::microsPerCall),
                median(kind, Measurement::bytesPerCall) / 1024,
                ratio(kind, Measurement::callsPerSecond),
                ratio(kind, Measurement::microsPerCall),
                ratio(kind, Measurement::bytesPerCall));
    }

    private double ratio(Caller.Kind kind, ToDoubleFunction<Measurement> part) {
        return median(kind, part) / median(Caller.Kind.BARE, part);
    }

    private double median(Caller.Kind kind, ToDoubleFunction<Measurement> part) {
        return Median.of(rounds.getOrDefault(kind, List.of()).stream().mapToDouble(part));
    }
}
