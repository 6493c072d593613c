package dev.darkroom.benchmarks.server;

import dev.darkroom.benchmarks.BenchmarkPage;
import dev.darkroom.benchmarks.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures requests of all cases, prints a table, and puts it into the page of the documentation. */
@Command(
        name = "server",
        mixinStandardHelpOptions = true,
        description = "Measures requests to the reference server beside the least that their answers take.")
public final class ServerBenchCommand implements Callable<Integer> {

    private static final int IMAGES = 110;

    private static final int WINDOW = 5;
    private static final int SETTLED = 2;
    private static final double STILL_FALLING = 0.95;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "Rounds of all servers; medians are compared. (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5", description = "How long a round of one takes. (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "60",
            description = "At most so many seconds before the first round of each server; fewer when it has settled."
                    + " (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--connections", defaultValue = "4", description = "Connections. (${DEFAULT-VALUE})")
    private int connections;

    @Option(names = "--case", description = "A part of the names of the cases that are measured; all without it.")
    private @Nullable String only;

    @Mixin
    private BenchmarkPage page = new BenchmarkPage();

    /** For the command line. */
    public ServerBenchCommand() {}

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("darkroom-benchmark");
        try (Arena arena = Arena.open(folder, IMAGES)) {
            StringBuilder table = new StringBuilder(ServerComparison.HEADING);
            for (Map.Entry<String, BenchmarkRequest> each : arena.cases().entrySet()) {
                if (only == null || each.getKey().contains(only)) {
                    ServerComparison comparison = measure(arena, each.getKey(), each.getValue());
                    System.err.println(comparison.row());
                    table.append(comparison.row()).append('\n');
                }
            }
            page.write(
                    rounds + " rounds of " + seconds + " s each, " + connections
                            + " connections, after a warm-up of at most " + warmUp
                            + " s that ends when a request costs no less than before",
                    table.toString());
        } finally {
            Folders.delete(folder);
        }
        return 0;
    }

    /** Asks until a request costs no less than before, twice in a row: Java compiles what is used much while it runs. */
    private void settle(ServerProcess server, byte[] wire) throws IOException {
        double before = Double.MAX_VALUE;
        int level = 0;
        for (int passed = 0; passed < warmUp && level < SETTLED; passed += WINDOW) {
            Duration window = Duration.ofSeconds(Math.min(WINDOW, warmUp - passed));
            double cost = new Load(connections, window).run(server, wire).cpuMicrosPerRequest();
            level = cost > STILL_FALLING * before ? level + 1 : 0;
            before = Math.min(before, cost);
        }
    }

    private ServerComparison measure(Arena arena, String name, BenchmarkRequest request) throws IOException {
        ServerComparison comparison = new ServerComparison(name);
        byte[] wire = request.wire();
        for (Contender contender : Contender.values()) {
            settle(arena.server(contender), wire);
        }
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : Contender.values()) {
                ServerProcess server = arena.server(contender);
                comparison.add(contender, new Load(connections, Duration.ofSeconds(seconds)).run(server, wire));
            }
        }
        return comparison;
    }
}
