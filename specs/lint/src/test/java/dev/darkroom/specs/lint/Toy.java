package dev.darkroom.specs.lint;

import dev.darkroom.specs.lint.spec.SpecFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The clean specification of a provider that does not exist. */
final class Toy {

    static final Path FILE = resource("/specs/toy/openapi.yaml");
    static final String TEXT = text();

    private Toy() {}

    /** What the lint finds in a text that stands in place of the toy, without the name of the file. */
    static List<String> findings(String text) {
        return new Lint()
                .check(SpecFile.of(FILE, text)).stream()
                        .map(finding ->
                                finding.toString().substring(FILE.toString().length()))
                        .toList();
    }

    static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(Toy.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
