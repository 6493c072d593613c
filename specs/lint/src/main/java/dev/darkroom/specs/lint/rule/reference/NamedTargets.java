package dev.darkroom.specs.lint.rule.reference;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;

/** Every reference leads to a component, not into one or elsewhere: what is shared has a name of its own. */
public final class NamedTargets implements Rule {

    @Override
    public String name() {
        return "references";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .all()
                .filter(reference -> reference.resolve().isPresent())
                .filter(Element::isReference)
                .filter(reference -> !spec.document()
                        .at(reference.reference())
                        .filter(Element::isComponent)
                        .isPresent())
                .forEach(reference ->
                        report.at(reference, "$ref", "leads to no component: give what is shared a name of its own"));
    }
}
