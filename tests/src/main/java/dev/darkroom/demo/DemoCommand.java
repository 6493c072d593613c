package dev.darkroom.demo;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.store.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: starts a server and lets the five clients act on it. */
@Command(
        name = "darkroom demo",
        description = {
            "Start a server on a free port with a temporary data folder, and let the five generated clients act out a"
                    + " story each on real pictures.",
            "Lines that begin with -> are requests, with <- answers; ok and FAIL say whether the effect is there."
        },
        footer = "Exit code 0 if every effect was there, 1 otherwise, 2 when used in the wrong way.",
        mixinStandardHelpOptions = true,
        version = "Darkroom 0.1.0-SNAPSHOT")
public final class DemoCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--keep",
            defaultValue = "${env:DARKROOM_KEEP:-false}",
            description = "Leave the server running afterwards, until it is interrupted. Also DARKROOM_KEEP=true.")
    private boolean keep;

    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch cleared = new CountDownLatch(1);
    private final List<Story> stories;

    DemoCommand(List<Story> stories) {
        this.stories = stories;
    }

    /** Ends with exit code 0, 1 when an effect was missing, or 2 when it was used in the wrong way. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DemoCommand(Story.all())).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, DataFolder.InUseException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Files.createTempDirectory("darkroom-demo");
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "interrupt"));
        try {
            Path pictures = Files.createDirectories(folder.resolve("pictures-of-the-demo"));
            // The archive of the import story is on this machine.
            ServerSettings settings = ServerSettings.builder()
                    .data(folder.resolve("data"))
                    .outboundAllow(List.of("127.0.0.0/8"))
                    .build();
            try (DarkroomServer server = DarkroomServer.start(settings)) {
                out.println("Darkroom ready on " + server.uri());
                Stage stage = new Stage(server.uri(), pictures, out);
                for (Story story : stories) {
                    if (interrupted.getCount() > 0) {
                        stage.begin(story);
                        act(stage, story);
                    }
                }
                stage.end();
                if (keep) {
                    out.println("The server goes on at " + server.uri() + "; interrupt to stop it.");
                    out.flush();
                    interrupted.await();
                }
                return stage.complete() ? 0 : 1;
            }
        } finally {
            delete(folder);
            cleared.countDown();
        }
    }

    /** The process goes on until the server has stopped and the folder is gone. */
    private void interrupt() {
        interrupted.countDown();
        try {
            cleared.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A story that breaks off is one missing effect, and the others are told all the same. */
    private static void act(Stage stage, Story story) throws IOException {
        try {
            story.tell(stage);
        } catch (RuntimeException e) {
            stage.expect("the story broke off: " + e, false);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
