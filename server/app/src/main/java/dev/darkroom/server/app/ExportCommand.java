package dev.darkroom.server.app;

import dev.darkroom.server.StoredData;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.store.DataFolder;
import dev.darkroom.server.store.archive.Progress;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code export}: writes all that a server keeps into a file. */
@Command(
        name = "export",
        description = "Write everything that a data folder, or the stores it is set up with, keeps into a new file.",
        mixinStandardHelpOptions = true,
        versionProvider = BuiltVersion.class,
        showDefaultValues = true)
final class ExportCommand extends CarryCommand {

    @Override
    long carry(ServerSettings settings, Path file, Progress progress) throws IOException, DataFolder.InUseException {
        return StoredData.export(settings, file, progress);
    }
}
