package dev.darkroom.specs.lint.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where SARIF says that a file is. */
class ArtifactAddressTest {

    private static final Path ROOT = Path.of("/work of/root");

    private final ArtifactAddress address = new ArtifactAddress(ROOT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "specs/monk/openapi.yaml | specs/monk/openapi.yaml",
                "./a/../b.yaml           | b.yaml",
                "a b.yaml                | a%20b.yaml",
                "a#b?c%d.yaml            | a%23b%3Fc%25d.yaml",
                "c:d.yaml                | ./c:d.yaml",
                "e/c:d.yaml              | e/c:d.yaml",
                "http://x/y.yaml         | ./http:/x/y.yaml",
                "\"<>^`{}.yaml           | %22%3C%3E%5E%60%7B%7D.yaml",
            })
    void ofAFileBelowTheFolderIsRelative(String file, String expected) {
        String uri = address.of(ROOT.resolve(file));

        assertThat(uri).isEqualTo(expected);
        assertThat(Path.of(URI.create(address.folder()).resolve(uri)))
                .isEqualTo(ROOT.resolve(file).normalize());
    }

    @Test
    void linesAndTerminalsAreSafeFromNames() {
        assertThat(address.of(ROOT.resolve("a\nb\u001b[31m.yaml"))).isEqualTo("a%0Ab%1B%5B31m.yaml");
        assertThat(OneLine.of("a\nb\u001b[31m\u2028\u0085.yaml")).isEqualTo("a\\u000ab\\u001b[31m\\u2028\\u0085.yaml");
    }

    @Test
    void ofAFileElsewhereIsAbsolute() {
        assertThat(address.of(Path.of("/work of/rooter/a.yaml"))).isEqualTo("file:///work%20of/rooter/a.yaml");
        assertThat(address.of(ROOT.resolve("../b.yaml"))).isEqualTo("file:///work%20of/b.yaml");
    }
}
