package dev.darkroom.benchmarks.server;

import dev.darkroom.benchmarks.Median;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The rounds of one case, of each server. For one thread. */
final class ServerComparison {

    static final String HEADING = """
            | case | Darkroom, µs | floor, µs | bare, µs | of floor | of bare | Darkroom, requests/s | of floor | of bare |
            |---|---|---|---|---|---|---|---|---|
            """;

    private final String name;
    private final Map<Contender, List<ServerMeasurement>> rounds = new EnumMap<>(Contender.class);

    ServerComparison(String name) {
        this.name = name;
    }

    void add(Contender contender, ServerMeasurement measurement) {
        rounds.computeIfAbsent(contender, unused -> new ArrayList<>()).add(measurement);
    }

    /** A row of a Markdown table; see {@link #HEADING}. A ratio is above 1 where Darkroom is the better one. */
    String row() {
        double ours = cpu(Contender.DARKROOM);
        double rate = rate(Contender.DARKROOM);
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.2f | %.2f | %.0f | %.2f | %.2f |",
                name,
                ours,
                cpu(Contender.FLOOR),
                cpu(Contender.BARE),
                cpu(Contender.FLOOR) / ours,
                cpu(Contender.BARE) / ours,
                rate,
                rate / rate(Contender.FLOOR),
                rate / rate(Contender.BARE));
    }

    private double cpu(Contender contender) {
        return median(contender, ServerMeasurement::cpuMicrosPerRequest);
    }

    private double rate(Contender contender) {
        return median(contender, ServerMeasurement::requestsPerSecond);
    }

    private double median(Contender contender, ToDoubleFunction<ServerMeasurement> part) {
        return Median.of(rounds.getOrDefault(contender, List.of()).stream().mapToDouble(part));
    }
}
