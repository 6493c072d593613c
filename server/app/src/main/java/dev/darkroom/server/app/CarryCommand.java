package dev.darkroom.server.app;

import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.store.DataFolder;
import dev.darkroom.server.store.archive.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code export} and {@code import} have in common. */
abstract class CarryCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The archive.")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:DARKROOM_DATA:-darkroom-data}",
            description = "The data folder, which no server may be using unless nothing is kept there.")
    private Path data = Path.of("");

    @Mixin
    private StoreOptions stores = new StoreOptions();

    /** Carries everything; returns how many pictures there were. */
    abstract long carry(ServerSettings settings, Path file, Progress progress)
            throws IOException, DataFolder.InUseException;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ServerSettings.Builder settings = ServerSettings.builder().data(data);
        stores.apply(settings);
        try {
            long pictures = carry(settings.build(), file, new ProgressBar(err, System.console() != null));
            out.println(spec.name() + "ed, with " + pictures + " pictures: " + file);
            return 0;
        } catch (FileAlreadyExistsException e) {
            err.println("darkroom: there is " + file + " already");
            return 1;
        } catch (NoSuchFileException e) {
            err.println("darkroom: " + e.getFile() + (e.getReason() == null ? " is not there" : ": " + e.getReason()));
            return 1;
        } catch (IOException | UncheckedIOException | DataFolder.InUseException e) {
            err.println("darkroom: " + e.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }
}
