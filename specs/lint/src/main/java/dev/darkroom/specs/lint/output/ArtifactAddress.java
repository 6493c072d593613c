package dev.darkroom.specs.lint.output;

import java.net.URI;
import java.nio.file.Path;

/** The addresses of files in SARIF: relative to a folder where they lie below it, which a checkout elsewhere has too. */
final class ArtifactAddress {

    private final URI folder;

    ArtifactAddress(Path folder) {
        String address = folder.toAbsolutePath().normalize().toUri().toString();
        this.folder = URI.create(address.endsWith("/") ? address : address + "/");
    }

    /** The folder, with a slash at the end. */
    String folder() {
        return folder.toString();
    }

    /** The address of a file; absolute when the file lies elsewhere. */
    String of(Path file) {
        String address =
                folder.relativize(file.toAbsolutePath().normalize().toUri()).toString();
        // A colon in the first step of a relative reference would be the end of a scheme.
        return isRelative(address) && address.split("/", 2)[0].contains(":") ? "./" + address : address;
    }

    static boolean isRelative(String address) {
        return !address.startsWith("file:///");
    }
}
