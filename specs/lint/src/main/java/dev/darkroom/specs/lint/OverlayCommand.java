package dev.darkroom.specs.lint;

import dev.darkroom.specs.lint.output.OneLine;
import dev.darkroom.specs.lint.overlay.OverlayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line that lays overlays over a document. */
@Command(
        name = "overlay",
        description = {
            "Changes an OpenAPI document, YAML or JSON, as overlays say, after the Overlay Specification 1.0 and 1.1,"
                    + " and prints it in its own language, without comments.",
            "A target that finds nothing changes nothing, and is told."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the document is written",
            "1:an overlay is none or does not fit the document, or with --strict changes nothing; nothing is written",
            "2:the command line is wrong, or a file cannot be read"
        },
        sortOptions = false)
public final class OverlayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "DOCUMENT", description = "The document.")
    private Path document = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "OVERLAY",
            description = "What to change; one after the other.")
    private List<Path> overlays = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; by default the standard output.")
    private @Nullable Path out;

    @Option(names = "--strict", description = "Refuse actions that change nothing.")
    private boolean strict;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help and do nothing else.")
    private boolean help;

    /** Runs the command and ends the process with its exit code. */
    public static void main(String... args) {
        System.exit(commandLine().execute(args));
    }

    /** The command, ready to be executed any number of times. */
    static CommandLine commandLine() {
        return Complaints.handledBy(new CommandLine(new OverlayCommand()));
    }

    @Override
    public Integer call() throws IOException, SpecFiles.Unusable {
        Overlays changed;
        try {
            changed = Overlays.over(document, overlays);
        } catch (OverlayException e) {
            command.commandLine().getErr().println(OneLine.of(e.getMessage()));
            return 1;
        }
        changed.idle().forEach(command.commandLine().getErr()::println);
        if (strict && !changed.idle().isEmpty()) {
            return 1;
        }
        if (out == null) {
            command.commandLine().getOut().print(changed.document().text());
            command.commandLine().getOut().flush();
        } else {
            Files.writeString(out, changed.document().text());
        }
        return 0;
    }
}
