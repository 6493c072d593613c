package dev.darkroom.benchmarks.client;

import dev.darkroom.benchmarks.BenchmarkPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
        description = "Measures calls of a generated client beside the same calls written by hand.")
public final class ClientBenchCommand implements Callable<Integer> {

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "Rounds of both; medians are compared. (${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "5",
            description = "How long each is warmed up, and then measured. (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--threads", split = ",", defaultValue = "1,16", description = "Threads. (${DEFAULT-VALUE})")
    private List<Integer> threads = new ArrayList<>();

    @Option(
            names = "--cases",
            split = ",",
            defaultValue = "show,list,upload",
            description = "What is called. (${DEFAULT-VALUE})")
    private List<String> cases = new ArrayList<>();

    @Mixin
    private BenchmarkPage page = new BenchmarkPage();

    /** For the command line. */
    public ClientBenchCommand() {}

    @Override
    public Integer call() throws IOException, RunnerException {
        StringBuilder table = new StringBuilder(Comparison.HEADING);
        for (String name : cases) {
            for (int count : threads) {
                Comparison comparison = new Comparison(name, count);
                for (int round = 0; round < rounds; round++) {
                    for (Caller.Kind kind : Caller.Kind.values()) {
                        comparison.add(kind, measure(name, count, kind));
                    }
                }
                System.err.println(comparison.row());
                table.append(comparison.row()).append('\n');
            }
        }
        page.write(rounds + " rounds of " + seconds + " s each", table.toString());
        return 0;
    }

    private Measurement measure(String name, int count, Caller.Kind kind) throws RunnerException {
        return Measurement.of(new Runner(new OptionsBuilder()
                        .include(CallBenchmark.class.getName().replace(".", "\\.") + "\\." + name + "$")
                        .param("kind", kind.name())
                        .threads(count)
                        .forks(1)
                        .warmupIterations(1)
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.seconds(seconds))
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle());
    }
}
