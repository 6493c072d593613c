package dev.darkroom.conform.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.darkroom.specs.model.workflow.Workflow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line that runs a workflow. */
@Command(
        name = "workflow",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the calls of a workflow, such as those of specs/*/workflows.arazzo.yaml, and prints its outputs.",
            "Exit code: 0 when every step succeeded, 1 when one did not, 2 when the command line is wrong or a file cannot be read."
        })
public final class WorkflowCommand implements Callable<Integer> {

    private final Consumer<Duration> pause;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The file, after Arazzo 1.0.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            defaultValue = "",
            paramLabel = "WORKFLOW",
            description = "Which workflow of it; may be left out where it has one.")
    private String id = "";

    @Option(names = "--base-uri", required = true, paramLabel = "URI", description = "The server.")
    private URI server = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--input",
            paramLabel = "NAME=VALUE",
            description = "An input, as often as needed; @FILE is the content of a file.")
    private Map<String, String> inputs = new TreeMap<>();

    @Option(
            names = "--input-env",
            paramLabel = "NAME=VARIABLE",
            description = "The same from the environment, for secrets.")
    private Map<String, String> secrets = new TreeMap<>();

    WorkflowCommand(Consumer<Duration> pause) {
        this.pause = pause;
    }

    /** Runs the command and ends the process. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new WorkflowCommand(WorkflowCommand::sleep)).execute(arguments));
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            WorkflowFile read = WorkflowFile.read(file);
            Workflow workflow = read.workflow(id)
                    .orElseThrow(() -> wrong(file + " has no workflow " + id + "; it has "
                            + String.join(
                                    ", ",
                                    read.workflows().stream().map(Workflow::id).toList())));
            new WorkflowRun(read.documents(), address(), pause, out::println)
                    .of(workflow, values())
                    .forEach((name, value) -> out.println(name + "=" + value.asText()));
            return 0;
        } catch (WorkflowFailedException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        } catch (UncheckedIOException e) {
            spec.commandLine().getErr().println("no answer: " + e.getCause().getMessage());
            return 1;
        } catch (IOException e) {
            throw wrong("cannot be read: " + e.getMessage());
        }
    }

    private URI address() {
        if (server.getHost() == null || !String.valueOf(server.getScheme()).matches("https?")) {
            throw wrong("--base-uri is no address of http or https: " + server);
        }
        return URI.create(server.toString().replaceFirst("/$", ""));
    }

    private Map<String, JsonNode> values() throws IOException {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> input : inputs.entrySet()) {
            values.put(input.getKey(), value(input.getValue()));
        }
        secrets.forEach((name, variable) -> {
            String value = System.getenv(variable);
            if (value == null) {
                throw wrong("the environment has no " + variable);
            }
            values.put(name, TextNode.valueOf(value));
        });
        return values;
    }

    private static JsonNode value(String text) throws IOException {
        if (!text.startsWith("@")) {
            return TextNode.valueOf(text);
        }
        Path content = Path.of(text.substring(1));
        return new Attachment(content.getFileName().toString(), Files.readAllBytes(content)).asInput();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
