package dev.darkroom.server.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the server jar. */
@Command(
        name = "darkroom",
        description = "A stand-in for five image APIs, with state on disk.",
        subcommands = {
            ServeCommand.class,
            IntegrityCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            TokenCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = BuiltVersion.class,
        synopsisSubcommandLabel = "COMMAND")
public final class DarkroomCommand {

    DarkroomCommand() {}

    /** Ends with exit code 0, 1 when the command failed, or 2 when it was used in the wrong way. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DarkroomCommand()).execute(arguments));
    }
}
