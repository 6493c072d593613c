package dev.darkroom.specs.lint;

import dev.darkroom.specs.lint.output.FindingReport;
import dev.darkroom.specs.lint.output.Format;
import dev.darkroom.specs.lint.output.JsonReport;
import dev.darkroom.specs.lint.output.SarifReport;
import dev.darkroom.specs.lint.output.TextReport;
import dev.darkroom.specs.lint.rule.Rules;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of the lint. */
@Command(
        name = "validate",
        description = {
            "Checks OpenAPI files, and workflows after Arazzo 1.0, YAML or JSON of any name.",
            "Each finding is one line on standard error: file:line:column: #/json/pointer: rule: message.",
            "Each clean file is one line on standard output."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every file is clean",
            "1:a file has findings",
            "2:the command line is wrong, or a file cannot be read or written"
        },
        sortOptions = false)
public final class LintCommand implements Callable<Integer> {

    private static final int CLEAN = 0;
    private static final int FINDINGS = 1;

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files to check; without any, every openapi.yaml and workflows.arazzo.yaml in a"
                    + " sub-folder of the --specs folder.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--specs",
            paramLabel = "DIR",
            defaultValue = "specs",
            description = "Folder with one sub-folder per provider; by default ${DEFAULT-VALUE}.")
    private Path specs = Path.of("specs");

    @Option(
            names = "--json-to",
            paramLabel = "DIR",
            description = {
                "If every file is clean, write each to DIR/PROVIDER/openapi.json in compact form, with a copy of the"
                        + " YAML beside it. PROVIDER is the name of the folder the file lies in."
            })
    private @Nullable Path jsonTo;

    @Option(
            names = "--index",
            description =
                    "With --json-to, also write DIR/index.properties: of each PROVIDER the title of its document.")
    private boolean index;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "darkroom",
            description = {
                "darkroom: the rules in specs/README.md; basic: any OpenAPI 3 document, only whether it is right and"
                        + " whether code can be generated from it. By default ${DEFAULT-VALUE}."
            })
    private Profile profile = Profile.DARKROOM;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = "text",
            description = {
                "text: lines as above; json, sarif: one document on standard output with every finding, SARIF in version"
                        + " 2.1.0 with addresses relative to the working directory. By default ${DEFAULT-VALUE}."
            })
    private Format format = Format.TEXT;

    @Option(names = "--all", description = "As text, print every finding, also of rules that have many.")
    private boolean all;

    @Option(names = "--rules", description = "Print the names of the profile's rules and do nothing else.")
    private boolean listRules;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help and do nothing else.")
    private boolean help;

    /** Runs the command and ends the process with its exit code, except that success just returns. */
    public static void main(String... args) {
        int exitCode = commandLine().execute(args);
        if (exitCode != CLEAN) {
            System.exit(exitCode);
        }
    }

    /** The command, ready to be executed any number of times. */
    static CommandLine commandLine() {
        return Complaints.handledBy(new CommandLine(new LintCommand()));
    }

    @Override
    public Integer call() throws IOException, SpecFiles.Unusable {
        if (listRules) {
            PrintWriter out = command.commandLine().getOut();
            Rules.all(profile).forEach(rule -> out.println(rule.name()));
            return CLEAN;
        }
        List<SpecFile> read = new ArrayList<>();
        for (Path file : files.isEmpty() ? SpecFiles.below(specs) : files) {
            read.add(SpecFiles.read(file));
        }
        Lint lint = new Lint(profile);
        List<CheckedFile> checked = read.stream()
                .map(spec -> new CheckedFile(spec, lint.check(spec)))
                .toList();
        report().write(checked);
        if (checked.stream().anyMatch(file -> !file.findings().isEmpty())) {
            return FINDINGS;
        }
        if (jsonTo != null) {
            Publication publication = new Publication(jsonTo);
            for (SpecFile spec : read) {
                publication.add(spec);
            }
            if (index) {
                publication.index(
                        read.stream().filter(spec -> !spec.isWorkflows()).toList());
            }
        }
        return CLEAN;
    }

    private FindingReport report() {
        PrintWriter out = command.commandLine().getOut();
        return switch (format) {
            case TEXT -> new TextReport(out, command.commandLine().getErr(), all);
            case JSON -> new JsonReport(out);
            case SARIF -> new SarifReport(out, Path.of(""), Rules.all(profile));
        };
    }
}
