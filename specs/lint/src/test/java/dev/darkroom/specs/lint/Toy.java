package dev.darkroom.specs.lint;

import dev.darkroom.specs.lint.rule.Rules;
import dev.darkroom.specs.lint.rule.document.SupportedConstruct;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.support.Construct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The clean specification of a provider that does not exist. */
final class Toy {

    static final Path FILE = resource("/toy/openapi.yaml");
    static final String TEXT = text();

    /** Without the rows of the table of constructs, which come and go with what is generated, but for one that stays. */
    private static final Lint LINT = new Lint(Rules.of(Profile.DARKROOM).stream()
            .filter(rule ->
                    !(rule instanceof SupportedConstruct row) || row.construct() == Construct.UNRESOLVED_REFERENCE)
            .toList());

    private Toy() {}

    /** What the lint finds in a text that stands in place of the toy, without the name of the file. */
    static List<String> findings(String text) {
        return LINT.check(SpecFile.of(FILE, text)).stream()
                .map(finding -> "#" + finding.pointer() + ": " + finding.rule() + ": " + finding.message())
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
