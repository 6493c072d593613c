package dev.darkroom.tests.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder {@code specs}, which is the list of providers. */
public final class Specs {

    private static final Path FOLDER = Path.of("../specs");
    private static final String FILE = "openapi.yaml";

    private Specs() {}

    /** Every provider: the folders that hold a document, by name. */
    public static List<String> providers() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(folder -> Files.exists(folder.resolve(FILE)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document of a provider. */
    public static Path file(String provider) {
        return FOLDER.resolve(provider).resolve(FILE);
    }
}
