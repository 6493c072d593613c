package dev.darkroom.specs.lint;

import dev.darkroom.specs.lint.output.OneLine;
import dev.darkroom.specs.lint.output.TextReport;
import dev.darkroom.specs.lint.overlay.OverlayException;
import dev.darkroom.specs.lint.scaffold.ProviderName;
import dev.darkroom.specs.lint.scaffold.Scaffold;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line that begins a provider. */
@Command(
        name = "new-provider",
        description = {
            "Begins a provider: document, client, server and a first wire case.",
            "Without --from the document has one operation, which the server answers. With it the document is the one given;"
                    + " its operations are answered 501 until they are written, and what the rules of specs/README.md"
                    + " want of it is what ./darkroom validate says next."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is written",
            "1:no code can be generated from FILE, or an overlay does not fit it; nothing is written",
            "2:the command line is wrong, or a file cannot be read; nothing is written"
        },
        sortOptions = false)
public final class NewProviderCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "NAME", description = "Its name in paths and packages, in lower-case letters and digits.")
    private String name = "";

    @Option(
            names = "--java-name",
            paramLabel = "NAME",
            description = "Its name in classes, such as ImageMonkey of imagemonkey; by default NAME with a capital.")
    private @Nullable String javaName;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "An OpenAPI document to begin with, version 3, YAML or JSON.")
    private @Nullable Path from;

    @Option(
            names = "--overlay",
            paramLabel = "FILE",
            description = "What to change in it first, after the Overlay Specification; as often as needed.")
    private List<Path> overlays = List.of();

    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Folder of the repository; by default ${DEFAULT-VALUE}.")
    private Path root = Path.of(".");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help and do nothing else.")
    private boolean help;

    private NewProviderCommand(Clock clock) {
        this.clock = clock;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String... args) {
        System.exit(commandLine(Clock.systemDefaultZone()).execute(args));
    }

    /** The command, ready to be executed. */
    static CommandLine commandLine(Clock clock) {
        return Complaints.handledBy(new CommandLine(new NewProviderCommand(clock)));
    }

    @Override
    public Integer call() throws IOException, SpecFiles.Unusable {
        PrintWriter out = command.commandLine().getOut();
        if (from == null && !overlays.isEmpty()) {
            throw new ParameterException(command.commandLine(), "--overlay changes a document, which --from names");
        }
        SpecFile document = null;
        if (from != null) {
            try {
                Overlays changed = Overlays.over(from, overlays);
                changed.idle().forEach(command.commandLine().getErr()::println);
                document = changed.document();
            } catch (OverlayException e) {
                command.commandLine().getErr().println(OneLine.of(e.getMessage()));
                return 1;
            }
        }
        if (document != null) {
            List<Finding> faults = new Lint(Profile.BASIC).check(document);
            if (!faults.isEmpty()) {
                new TextReport(out, command.commandLine().getErr(), false)
                        .write(List.of(new CheckedFile(document, faults)));
                return 1;
            }
        }
        ProviderName provider = providerName();
        Scaffold scaffold =
                Scaffold.of(root, provider, document, LocalDate.now(clock).toString());
        scaffold.write();
        scaffold.files().keySet().stream().map(root::relativize).sorted().forEach(out::println);
        out.println();
        out.println("Next: ./darkroom validate specs/" + provider.folder() + "/openapi.yaml, and README.md,"
                + " \"Adding a provider\".");
        return 0;
    }

    private ProviderName providerName() {
        try {
            return javaName == null ? ProviderName.of(name) : new ProviderName(name, javaName);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
