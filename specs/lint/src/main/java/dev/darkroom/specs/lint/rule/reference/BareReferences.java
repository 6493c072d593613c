package dev.darkroom.specs.lint.rule.reference;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;

/** Nothing stands beside a reference, because OpenAPI 3.0 ignores it. */
public final class BareReferences implements Rule {

    @Override
    public String name() {
        return "reference-siblings";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .all()
                .filter(Element::isReference)
                .forEach(place -> place.value().fieldNames().forEachRemaining(member -> {
                    if (!member.equals("$ref")) {
                        report.at(place, member, "is ignored beside $ref: use allOf with the one $ref");
                    }
                }));
    }
}
