package dev.darkroom.specs.lint;

import com.fasterxml.jackson.core.JsonPointer;
import dev.darkroom.specs.lint.diff.Announcement;
import dev.darkroom.specs.lint.diff.Change;
import dev.darkroom.specs.lint.diff.DocumentDiff;
import dev.darkroom.specs.lint.output.ChangeReport;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of the comparison of documents. */
@Command(
        name = "diff",
        description = {
            "Says what changed between two OpenAPI files, YAML or JSON, and what of it breaks: whoever calls the provider,"
                    + " or uses generated Java, has to change something.",
            "Each change is one line: file:line:column: #/json/pointer: breaking or compatible: kind: message.",
            "The file is NEW, or OLD for what is gone. Prose, examples, links and callbacks are not compared."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every change is compatible, or there is none; with --changelog, users are told of all that changed",
            "1:a change breaks; with --changelog, users are not told",
            "2:the command line is wrong, or a file cannot be read"
        },
        sortOptions = false)
public final class DiffCommand implements Callable<Integer> {

    /** The forms of the report. */
    enum Form {
        TEXT,
        JSON
    }

    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "OLD", description = "The file as users know it.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The file as it is going to be.")
    private Path after = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = "text",
            description = "text: lines as above; json: one document with every change. By default ${DEFAULT-VALUE}.")
    private Form form = Form.TEXT;

    @Option(
            names = "--changelog",
            paramLabel = "FILE",
            description =
                    "Ask that users are told, instead of that nothing breaks: info.version of NEW has moved as Semantic"
                            + " Versioning wants, before 1.0.0 by its second number when something breaks, and FILE has a heading"
                            + " '## VERSION' for it.")
    private @Nullable Path changelog;

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
        return Complaints.handledBy(new CommandLine(new DiffCommand()));
    }

    @Override
    public Integer call() throws IOException, SpecFiles.Unusable {
        SpecFile was = read(before);
        SpecFile is = read(after);
        List<Change> changes = DocumentDiff.of(was.document(), is.document());
        List<String> lacks = changelog == null ? List.of() : lacks(was, is, changes, changelog);
        ChangeReport report = new ChangeReport(command.commandLine().getOut(), was, is);
        if (form == Form.JSON) {
            report.json(changes, lacks);
        } else {
            report.text(changes, lacks);
        }
        boolean fails = changelog == null ? changes.stream().anyMatch(Change::breaking) : !lacks.isEmpty();
        return fails ? 1 : 0;
    }

    private static List<String> lacks(SpecFile was, SpecFile is, List<Change> changes, Path changelog)
            throws SpecFiles.Unusable {
        try (Stream<String> lines = Files.lines(changelog)) {
            return Announcement.lacks(was.document(), is.document(), changes, lines);
        } catch (IOException | UncheckedIOException e) {
            throw new SpecFiles.Unusable(changelog, "cannot be read: " + e.getMessage());
        }
    }

    private static SpecFile read(Path file) throws SpecFiles.Unusable {
        SpecFile spec = SpecFiles.read(file);
        if (!spec.isReadable()) {
            throw new SpecFiles.Unusable(file, spec.problems().get(0).message());
        }
        if (spec.document().value().at(JsonPointer.compile("/openapi")).asText().isEmpty()) {
            throw new SpecFiles.Unusable(file, "is no OpenAPI document, as it does not name a version");
        }
        return spec;
    }
}
