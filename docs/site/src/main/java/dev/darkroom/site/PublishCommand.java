package dev.darkroom.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts a site beside those of other versions. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Puts a site into a folder of its version, and the newest release once more into latest.")
public final class PublishCommand implements Callable<Integer> {

    @Option(names = "--site", required = true, description = "The site.")
    private Path site = Path.of(".");

    @Option(names = "--to", required = true, description = "The folder with those of all versions.")
    private Path to = Path.of(".");

    @Option(names = "--version-name", required = true, description = "Its version, such as 1.2.0.")
    private String version = "";

    /** Runs the command and ends the process. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new PublishCommand()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        new Publication(to).add(site, version);
        return 0;
    }
}
