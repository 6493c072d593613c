package dev.darkroom.specs.lint;

import dev.darkroom.specs.lint.output.OneLine;
import java.io.IOException;
import picocli.CommandLine;

/** What the commands say of a wrong command line, and of files that cannot be used: one line, and exit code 2. */
final class Complaints {

    private static final int UNUSABLE = 2;

    private Complaints() {}

    /** The same command line, with its errors handled. */
    static CommandLine handledBy(CommandLine line) {
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((error, args) -> complain(error.getCommandLine(), error))
                .setExecutionExceptionHandler((error, failed, parsed) -> {
                    if (error instanceof SpecFiles.Unusable || error instanceof IOException) {
                        return complain(failed, error);
                    }
                    throw error;
                });
    }

    private static int complain(CommandLine line, Exception error) {
        line.getErr().println(OneLine.of(String.valueOf(error.getMessage())));
        line.getErr().println("Try --help.");
        return UNUSABLE;
    }
}
