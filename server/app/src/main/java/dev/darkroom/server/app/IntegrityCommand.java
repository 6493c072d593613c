package dev.darkroom.server.app;

import dev.darkroom.server.StoredPictures;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.library.PictureIntegrity.Finding;
import dev.darkroom.server.store.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code integrity}: looks whether everything that a data folder should hold is there. */
@Command(
        name = "integrity",
        description =
                "Look whether each picture of a data folder, or of the stores it is set up with, has its bytes, and all"
                        + " bytes have a picture.",
        mixinStandardHelpOptions = true,
        versionProvider = BuiltVersion.class,
        showDefaultValues = true,
        footer = {"", "The exit code is 0 when all is well, and 1 when it is not or the", "folder cannot be read."})
final class IntegrityCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:DARKROOM_DATA:-darkroom-data}",
            description = "The folder, which no server may be using.")
    private Path data = Path.of("");

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Option(names = "--bytes", description = "Read all bytes and compare their digests, too.")
    private boolean bytes;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        AtomicLong findings = new AtomicLong();
        ServerSettings.Builder settings = ServerSettings.builder().data(data);
        stores.apply(settings);
        try {
            long pictures = StoredPictures.check(settings.build(), bytes, finding -> {
                findings.incrementAndGet();
                out.println(words(finding));
            });
            out.println(pictures + " pictures, " + findings + " findings");
            return findings.get() == 0 ? 0 : 1;
        } catch (IOException | UncheckedIOException | DataFolder.InUseException e) {
            err.println("darkroom: " + e.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }

    private static String words(Finding finding) {
        return finding.id() + " "
                + switch (finding.fault()) {
                    case MISSING -> "has no bytes";
                    case OTHER_SIZE -> "has more or fewer bytes than it should have";
                    case OTHER_BYTES -> "has other bytes than it should have";
                    case UNKNOWN -> "is bytes that belong to no picture";
                };
    }
}
