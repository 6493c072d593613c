package dev.darkroom.server.app;

import dev.darkroom.server.StoredData;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.store.DataFolder;
import dev.darkroom.server.store.archive.Progress;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code import}: puts what an export has written into other stores. */
@Command(
        name = "import",
        description =
                "Put everything from the file of an export into a new data folder, or into the stores that it is to"
                        + " be set up with. It is there as a whole in the end, or not at all.",
        mixinStandardHelpOptions = true,
        versionProvider = BuiltVersion.class,
        showDefaultValues = true)
final class ImportCommand extends CarryCommand {

    @Override
    long carry(ServerSettings settings, Path file, Progress progress) throws IOException, DataFolder.InUseException {
        return StoredData.importFrom(settings, file, progress);
    }
}
