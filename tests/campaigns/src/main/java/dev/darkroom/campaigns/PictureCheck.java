package dev.darkroom.campaigns;

import dev.darkroom.server.StoredPictures;
import dev.darkroom.server.library.PictureIntegrity.Fault;
import dev.darkroom.server.store.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads all that a server has stored, once it has ended. */
final class PictureCheck {

    private PictureCheck() {}

    /**
     * Adds what is wrong to an outcome.
     *
     * @return how many pictures there are
     * @throws IOException if the folder cannot be read
     */
    static long of(Path folder, Outcome outcome) throws IOException {
        return of(folder, outcome, unknown -> outcome.failure(unknown + ": UNKNOWN"));
    }

    /**
     * The same where bytes that no picture has are no failure.
     *
     * @param unknown is told of these
     * @throws IOException if the folder cannot be read
     */
    static long of(Path folder, Outcome outcome, Consumer<UUID> unknown) throws IOException {
        try {
            return StoredPictures.check(folder, true, finding -> {
                if (finding.fault() == Fault.UNKNOWN) {
                    unknown.accept(finding.id());
                } else {
                    outcome.failure(finding.id() + ": " + finding.fault());
                }
            });
        } catch (DataFolder.InUseException e) {
            throw new IOException(e);
        }
    }

    /**
     * The same in a process of its own.
     *
     * @param prefix what its command line begins with
     * @throws IOException if it cannot be started
     */
    static void byCommand(List<String> prefix, Path folder, Outcome outcome) throws IOException {
        Process check = new ProcessBuilder(
                        ServerProcess.commandLine(prefix, "integrity", "--bytes", "--data", folder.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        outcome.require(check.onExit().join().exitValue() == 0, said.strip());
    }
}
