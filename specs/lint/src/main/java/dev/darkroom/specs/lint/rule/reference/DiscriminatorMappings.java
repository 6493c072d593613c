package dev.darkroom.specs.lint.rule.reference;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;

/** What a discriminator maps its values to exists. */
public final class DiscriminatorMappings implements Rule {

    @Override
    public String name() {
        return "discriminator-mapping";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document().all(Kind.DISCRIMINATOR).forEach(discriminator -> check(discriminator, report));
    }

    private static void check(Element discriminator, Report report) {
        for (var entry : discriminator.get("mapping").properties()) {
            String variant = Variants.reference(entry.getValue());
            if (discriminator.document().at(variant).isEmpty()) {
                report.at(
                        discriminator.pointer("mapping").appendProperty(entry.getKey()),
                        "'" + variant + "' does not exist");
            }
        }
    }
}
