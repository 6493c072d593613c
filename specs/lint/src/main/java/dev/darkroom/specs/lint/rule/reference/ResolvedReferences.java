package dev.darkroom.specs.lint.rule.reference;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.Document;
import dev.darkroom.specs.lint.spec.Kind;
import dev.darkroom.specs.lint.spec.Place;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.util.Optional;

/** Every reference leads to a component of this same file, of the kind that is needed. */
public final class ResolvedReferences implements Rule {

    @Override
    public String name() {
        return "references";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document().all(Kind.DISCRIMINATOR).forEach(union -> checkVariants(spec.document(), union, report));
        spec.document().all().filter(Place::isReference).forEach(place -> check(spec.document(), place, report));
    }

    private static void checkVariants(Document document, Place discriminator, Report report) {
        for (var entry : discriminator.get("mapping").properties()) {
            String variant = Variants.reference(entry.getValue());
            if (document.at(variant).isEmpty()) {
                report.at(
                        discriminator.pointer("mapping").appendProperty(entry.getKey()),
                        "'" + variant + "' does not exist");
            }
        }
    }

    private static void check(Document document, Place place, Report report) {
        String reference = place.reference();
        Optional<Place> target = document.at(reference);
        if (!reference.startsWith("#/components/")) {
            report.at(place, "$ref", "'" + reference + "' does not lead to #/components: files are self-contained");
        } else if (target.isEmpty()) {
            report.at(place, "$ref", "'" + reference + "' does not exist");
        } else if (target.get().kind() != place.kind()) {
            report.at(
                    place,
                    "$ref",
                    "leads to a " + target.get().kind().words() + " where a "
                            + place.kind().words() + " is needed");
        } else if (!target.get().isComponent()) {
            report.at(place, "$ref", "leads inside a component: give what is shared a name of its own");
        } else if (place.resolve().isEmpty()) {
            report.at(place, "$ref", "leads back to itself, or to nothing");
        }
    }
}
