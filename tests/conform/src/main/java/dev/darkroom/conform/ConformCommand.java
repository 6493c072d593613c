package dev.darkroom.conform;

import dev.darkroom.conform.report.Format;
import dev.darkroom.tests.wire.Specs;
import dev.darkroom.tests.wire.WireCase;
import dev.darkroom.tests.wire.WireCases;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conform}: tells where a server differs from what is described. */
@Command(
        name = "conform",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description = {
            "Sends the wire cases of providers to a server, ours or the provider's, and tells where it differs.",
            "Exit code: 0 when it differs nowhere, 1 when it does, 2 when the command line is wrong."
        })
public final class ConformCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROVIDER", arity = "0..*", description = "Which providers; all unless named.")
    private List<String> providers = List.of();

    @Option(names = "--base-uri", required = true, paramLabel = "URI", description = "The server.")
    private URI server = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--check",
            defaultValue = "cases",
            paramLabel = "LEVEL",
            description = {
                "document: answers need only be such as the document describes, as of a server with other data;",
                "cases: they need the very values that the demo data gives."
            })
    private Level level = Level.CASES;

    @Option(
            names = "--write",
            description = "Sends cases that change something, too. Each expects the demo data untouched.")
    private boolean write;

    @Option(
            names = "--only",
            defaultValue = "",
            paramLabel = "TEXT",
            description = "Only cases with this text in PROVIDER/NAME.")
    private String only = "";

    @Option(
            names = "--replace",
            paramLabel = "OLD=NEW",
            description = "What stands for a text of the cases, such as an id that the server has.")
    private Map<String, String> replace = new TreeMap<>();

    @Option(
            names = "--replace-env",
            paramLabel = "OLD=VARIABLE",
            description = "The same from the environment, for secrets: monk-demo-token=MONK_TOKEN.")
    private Map<String, String> replaceEnv = new TreeMap<>();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = {
                "text for people, json for scripts, junit for what reads reports of JUnit,",
                "summary for docs/conformance, from which docs/fidelity.md is written."
            })
    private Format format = Format.TEXT;

    @Option(
            names = "--cases",
            defaultValue = "${sys:darkroom.cases}",
            paramLabel = "DIR",
            description = "The folder of cases, by provider.")
    private Path cases = WireCases.FOLDER;

    /** Runs the command and ends the process. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command with its options as they are written. */
    public static CommandLine commandLine() {
        return new CommandLine(new ConformCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() {
        List<WireCase> wanted = wanted();
        List<Outcome> outcomes = new Conformance(address(), level, write).of(wanted);
        spec.commandLine().getOut().print(format.write(address(), outcomes));
        spec.commandLine().getOut().flush();
        return outcomes.stream().anyMatch(outcome -> outcome.verdict() == Outcome.Verdict.DIFFERS) ? 1 : 0;
    }

    private URI address() {
        if (server.getHost() == null
                || server.getScheme() == null
                || !server.getScheme().matches("https?")) {
            throw wrong("--base-uri is no address of http or https: " + server);
        }
        return URI.create(server.toString().replaceFirst("/$", ""));
    }

    private List<WireCase> wanted() {
        List<String> known = Specs.providers();
        for (String provider : providers) {
            if (!known.contains(provider)) {
                throw wrong("there is no provider " + provider + "; there are " + String.join(", ", known));
            }
        }
        if (!Files.isDirectory(cases)) {
            throw wrong("--cases is no folder: " + cases);
        }
        List<WireCase> wanted = read().stream()
                .filter(wireCase -> providers.isEmpty() || providers.contains(wireCase.provider()))
                .filter(wireCase -> wireCase.toString().contains(only))
                .toList();
        if (wanted.isEmpty()) {
            throw wrong("no case is left");
        }
        return wanted;
    }

    private List<WireCase> read() {
        Replacements replacements = replacements();
        try {
            return WireCases.in(cases, replacements);
        } catch (UncheckedIOException e) {
            throw wrong(e.getMessage());
        }
    }

    private Replacements replacements() {
        try {
            return new Replacements(replace, replaceEnv, System.getenv());
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
