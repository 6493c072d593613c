package dev.darkroom.specs.lint;

import dev.darkroom.specs.lint.spec.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files the lint is asked to check. */
final class SpecFiles {

    private SpecFiles() {}

    /** A file or folder cannot be used; the message says which and why, in one line. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(Path path, String why) {
            super(path + ": " + why);
        }
    }

    /** Every {@code openapi.yaml} in a sub-folder of the folder, by name, and the workflows beside each; at least one. */
    static List<Path> below(Path folder) throws Unusable {
        if (!Files.isDirectory(folder)) {
            throw new Unusable(folder, "no such folder");
        }
        try (Stream<Path> providers = Files.list(folder)) {
            List<Path> found = providers
                    .map(provider -> provider.resolve("openapi.yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new Unusable(folder, "no sub-folder has an openapi.yaml");
            }
            return found.stream()
                    .flatMap(document -> Stream.of(document, document.resolveSibling("workflows.arazzo.yaml")))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new Unusable(folder, "cannot be read: " + e.getMessage());
        }
    }

    /** One file, whatever its content. */
    static SpecFile read(Path file) throws Unusable {
        if (!Files.isRegularFile(file)) {
            throw new Unusable(file, "no such file");
        }
        try {
            return SpecFile.read(file);
        } catch (IOException e) {
            throw new Unusable(file, "cannot be read: " + e.getMessage());
        }
    }
}
