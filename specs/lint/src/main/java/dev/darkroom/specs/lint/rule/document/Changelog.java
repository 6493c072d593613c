package dev.darkroom.specs.lint.rule.document;

import com.fasterxml.jackson.core.JsonPointer;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Beside the openapi.yaml of a provider, that is in specs/PROVIDER, lies a CHANGELOG.md that says something. */
public final class Changelog implements Rule {

    @Override
    public String name() {
        return "changelog";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        Path file = spec.path().toAbsolutePath().normalize();
        if (isInSpecs(file) && isMissing(file.resolveSibling("CHANGELOG.md"))) {
            report.at(JsonPointer.empty(), "there is no CHANGELOG.md beside the file, or nothing in it");
        }
    }

    private static boolean isInSpecs(Path file) {
        Path folder = file.getParent();
        Path specs = folder == null ? null : folder.getParent();
        return specs != null && specs.endsWith("specs") && file.endsWith("openapi.yaml");
    }

    private static boolean isMissing(Path changelog) {
        try {
            return Files.readString(changelog).isBlank();
        } catch (IOException e) {
            return true;
        }
    }
}
