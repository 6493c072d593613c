package dev.darkroom.benchmarks.client;

import dev.darkroom.benchmarks.BenchmarkPage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures, prints a table, and puts it into the page of the documentation. */
@Command(
        name = "client",
        mixinStandardHelpOptions = true,
        description =
                "Measures calls of generated clients beside the same calls by hand, and by stock openapi-generator.")
public final class ClientBenchCommand implements Callable<Integer> {

    @Option(
            names = "--rounds",
            defaultValue = "2",
            description = "Rounds of each way; medians are compared. (${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "6",
            description = "Seconds before each measurement. (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--seconds", defaultValue = "3", description = "Seconds of each measurement. (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--short", description = "One round of 2 seconds each: four minutes, and nothing has settled.")
    private boolean isShort;

    @Option(names = "--threads", split = ",", defaultValue = "1,16", description = "Threads. (${DEFAULT-VALUE})")
    private List<Integer> threads = List.of();

    @Option(names = "--cases", split = ",", description = "What is called; all unless given: ${COMPLETION-CANDIDATES}")
    private List<Case> cases = List.of(Case.values());

    @Option(names = "--ways", split = ",", description = "Who calls; all unless given: ${COMPLETION-CANDIDATES}")
    private List<Caller.Kind> ways = Arrays.stream(Caller.Kind.values())
            .filter(kind -> kind != Caller.Kind.STOCK || StockClients.arePresent())
            .toList();

    @Mixin
    private BenchmarkPage page = new BenchmarkPage();

    /** For the command line. */
    public ClientBenchCommand() {}

    @Override
    public Integer call() throws IOException {
        if (isShort) {
            rounds = 1;
            warmUp = 2;
            seconds = 2;
        }
        StringBuilder table = new StringBuilder(Comparison.HEADING);
        for (Case what : cases) {
            for (int count : threads) {
                String rows = compared(what, count).rows();
                System.err.print(rows);
                table.append(rows);
            }
        }
        page.write(rounds + " rounds of " + seconds + " s each after " + warmUp + " s", table.toString());
        return 0;
    }

    private Comparison compared(Case what, int count) {
        Comparison comparison = new Comparison(what.method(), count);
        for (int round = 0; round < Math.max(1, rounds / what.share()); round++) {
            for (Caller.Kind way : ways) {
                try {
                    comparison.add(way, measure(what, count, way));
                } catch (RunnerException e) {
                    System.err.println(what + " by " + count + " threads failed: " + way.title());
                }
            }
        }
        return comparison;
    }

    private Measurement measure(Case what, int count, Caller.Kind way) throws RunnerException {
        return Measurement.of(
                new Runner(new OptionsBuilder()
                                .include(
                                        CallBenchmark.class.getName().replace(".", "\\.") + "\\." + what.method() + "$")
                                .param("kind", way.name())
                                .mode(Mode.SampleTime)
                                .threads(count)
                                .forks(1)
                                .warmupIterations(1)
                                .warmupTime(TimeValue.seconds(Math.max(1, warmUp / what.share())))
                                .measurementIterations(1)
                                .measurementTime(TimeValue.seconds(seconds))
                                .addProfiler(GCProfiler.class)
                                .addProfiler(ProcessorTime.class)
                                .shouldFailOnError(true)
                                .verbosity(VerboseMode.SILENT)
                                .build())
                        .runSingle(),
                count);
    }
}
