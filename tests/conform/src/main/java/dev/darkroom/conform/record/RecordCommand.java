package dev.darkroom.conform.record;

import dev.darkroom.conform.DocumentCheck;
import dev.darkroom.specs.model.Document;
import dev.darkroom.tests.wire.Specs;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code record}: passes requests on to a server, and writes what went over the wire as cases. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description = {
            "Passes requests on to a server and writes each exchange as a wire case, until it is interrupted.",
            "Tokens, passwords and signatures are masked, in headers, addresses and bodies; read a case before",
            "you give it away all the same: what else in it is private, nobody but you can know."
        })
public final class RecordCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROVIDER", description = "Whose document the exchanges are read by.")
    private String provider = "";

    @Option(names = "--to", required = true, paramLabel = "URI", description = "The server that is asked.")
    private URI server = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to; a folder PROVIDER is made in it. Nothing there is overwritten.")
    private Path out = Path.of(".");

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "The address to listen at.")
    private String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "0", description = "The port to listen at; 0 takes a free one.")
    private int port;

    /** Runs the command and ends the process. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RecordCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter text = spec.commandLine().getOut();
        try (RecordingProxy proxy = open(file -> say(text, "wrote " + file))) {
            say(text, "Recording " + provider + " on " + proxy.uri() + " for " + server);
            // A signal ends the process; there is nothing to put away.
            new CountDownLatch(1).await();
            return 0;
        }
    }

    /** Checks the command line and opens the port. */
    RecordingProxy open(Consumer<Path> written) {
        if (!Specs.providers().contains(provider)) {
            throw wrong("there is no provider " + provider + "; there are " + String.join(", ", Specs.providers()));
        }
        if (server.getHost() == null
                || server.getScheme() == null
                || !server.getScheme().matches("https?")) {
            throw wrong("--to is no address of http or https: " + server);
        }
        URI address = URI.create(server.toString().replaceFirst("/$", ""));
        RecordedCase cases =
                new RecordedCase(new Document(Specs.document(provider)), DocumentCheck.of(provider), address);
        RecordingProxy proxy =
                new RecordingProxy(host, port, address, cases, new CaseFolder(out.resolve(provider)), written);
        try {
            proxy.start();
        } catch (IOException e) {
            throw wrong("cannot listen at " + host + ":" + port + ": " + e.getMessage());
        }
        return proxy;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static void say(PrintWriter text, String line) {
        text.println(line);
        text.flush();
    }
}
