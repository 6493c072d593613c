package dev.darkroom.benchmarks;

import dev.darkroom.benchmarks.client.ClientBenchCommand;
import dev.darkroom.benchmarks.client.ConcurrencyBenchCommand;
import dev.darkroom.benchmarks.server.ServerBenchCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmarks. */
@Command(
        name = "darkroom bench",
        mixinStandardHelpOptions = true,
        description = "Measures Darkroom beside the same thing written by hand.",
        subcommands = {ClientBenchCommand.class, ConcurrencyBenchCommand.class, ServerBenchCommand.class})
public final class BenchCommand {

    private BenchCommand() {}

    /** Runs the command line; exit code 2 for wrong options. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
