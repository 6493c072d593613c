package dev.darkroom.specs.lint.rule.extension;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import java.util.Optional;

/** Only the x- keys of specs/README.md occur, and only where they may stand. */
public final class KnownExtensions implements Rule {

    @Override
    public String name() {
        return "extensions";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .all()
                .forEach(place -> place.value().fieldNames().forEachRemaining(key -> check(place, key, report)));
    }

    private static void check(Element place, String key, Report report) {
        if (!key.startsWith("x-")) {
            return;
        }
        Optional<Extension> extension = Extension.of(key);
        if (extension.isEmpty()) {
            report.at(place, key, "'" + key + "' is no extension of ours: see specs/README.md");
        } else if (!extension.get().fits(place)) {
            report.at(
                    place,
                    key,
                    "'" + key + "' stands only on " + extension.get().where());
        }
    }
}
