package dev.darkroom.benchmarks.client;

import com.sun.management.OperatingSystemMXBean;
import dev.darkroom.benchmarks.BenchmarkPage;
import dev.darkroom.benchmarks.Median;
import dev.darkroom.benchmarks.ServerProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.eclipse.jetty.util.VirtualThreads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has many calls under way at a time, in each way that there is, against a server that takes its time. */
@Command(
        name = "concurrency",
        mixinStandardHelpOptions = true,
        description = "Measures many calls at a time: on threads, on virtual threads, and on an event loop by hand.")
public final class ConcurrencyBenchCommand implements Callable<Integer> {

    private static final String HEADING = """
            | way | all answered after, ms | CPU a call, µs | of the event loop |
            |---|---|---|---|
            """;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Option(names = "--calls", defaultValue = "1000", description = "Calls at a time. (${DEFAULT-VALUE})")
    private int calls;

    @Option(
            names = "--rounds",
            defaultValue = "15",
            description = "Rounds of each; medians are compared. (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--warm-up", defaultValue = "15", description = "Rounds of each before. (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--delay", defaultValue = "200", description = "Milliseconds until an answer. (${DEFAULT-VALUE})")
    private int delay;

    @Mixin
    private BenchmarkPage page = new BenchmarkPage();

    /** For the command line. */
    public ConcurrencyBenchCommand() {}

    /** What a round took. */
    private record Round(double millis, double cpuMicrosPerCall) {}

    @Override
    public Integer call() throws IOException {
        Map<String, List<Round>> measured = new LinkedHashMap<>();
        try (ServerProcess server = new ServerProcess(StandIn.class, String.valueOf(delay))) {
            Map<String, Crowd> crowds = crowds(server.baseUri());
            for (int round = -warmUp; round < rounds; round++) {
                for (Map.Entry<String, Crowd> each : crowds.entrySet()) {
                    Round took = round(each.getValue());
                    if (round >= 0) {
                        measured.computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                                .add(took);
                    }
                }
            }
            crowds.values().forEach(Crowd::close);
        }
        page.write(rounds + " rounds of " + calls + " calls that take " + delay + " ms", table(measured));
        return 0;
    }

    private Map<String, Crowd> crowds(String server) {
        Map<String, Crowd> crowds = new LinkedHashMap<>();
        crowds.put("event loop, by hand", Crowd.onEvents(server, calls));
        crowds.put("Darkroom on threads", Crowd.onThreads(server, calls));
        Executor virtual = VirtualThreads.getDefaultVirtualThreadsExecutor();
        if (virtual != null) {
            crowds.put("Darkroom on virtual threads", Crowd.generated(server, calls, virtual, () -> {}));
        }
        return crowds;
    }

    private Round round(Crowd crowd) {
        long cpu = SYSTEM.getProcessCpuTime();
        long begin = System.nanoTime();
        CompletableFuture.allOf(Stream.generate(crowd::call).limit(calls).toArray(CompletableFuture[]::new))
                .join();
        return new Round((System.nanoTime() - begin) / 1e6, (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / calls);
    }

    private static String table(Map<String, List<Round>> measured) {
        StringBuilder table = new StringBuilder(HEADING);
        double first = 0;
        for (Map.Entry<String, List<Round>> each : measured.entrySet()) {
            double cpu = Median.of(each.getValue().stream().mapToDouble(Round::cpuMicrosPerCall));
            first = first == 0 ? cpu : first;
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.2f |%n",
                    each.getKey(),
                    Median.of(each.getValue().stream().mapToDouble(Round::millis)),
                    cpu,
                    cpu / first));
        }
        return table.toString();
    }
}
