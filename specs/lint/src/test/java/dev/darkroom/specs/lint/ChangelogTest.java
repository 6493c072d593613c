package dev.darkroom.specs.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.specs.lint.rule.document.Changelog;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider's folder needs a change log; a file that lies elsewhere does not. */
class ChangelogTest {

    @TempDir
    Path folder;

    Path provider;

    @BeforeEach
    void makeProvider() throws IOException {
        provider = Files.createDirectories(folder.resolve("specs/toy"));
    }

    @Test
    void aMissingChangelogIsFound() {
        assertThat(findings(provider.resolve("openapi.yaml")))
                .containsExactly(provider.resolve("openapi.yaml")
                        + ":1:1: #: changelog: there is no CHANGELOG.md beside the file, or nothing in it");
    }

    @Test
    void anEmptyChangelogIsFound() throws IOException {
        Files.writeString(provider.resolve("CHANGELOG.md"), "\n");

        assertThat(findings(provider.resolve("openapi.yaml"))).hasSize(1);
    }

    @Test
    void aChangelogThatSaysSomethingIsEnough() throws IOException {
        Files.writeString(provider.resolve("CHANGELOG.md"), "# Changelog\n");

        assertThat(findings(provider.resolve("openapi.yaml"))).isEmpty();
    }

    @Test
    void aFileElsewhereNeedsNone() {
        assertThat(findings(folder.resolve("openapi.yaml"))).isEmpty();
        assertThat(findings(provider.resolve("draft.yaml"))).isEmpty();
    }

    private static List<String> findings(Path file) {
        return new Lint(List.of(new Changelog()))
                .check(SpecFile.of(file, Toy.TEXT)).stream()
                        .map(Finding::toString)
                        .toList();
    }
}
