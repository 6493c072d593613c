package dev.darkroom.specs.lint.rule.operation;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;

/** Every operation says who may call it, by its own security or by that of the document. Callbacks need not. */
public final class Secured implements Rule {

    @Override
    public String name() {
        return "security";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        if (spec.document().root().get("security").isArray()) {
            return;
        }
        spec.document().allOperations().stream()
                .filter(operation -> !operation.isCallback())
                .filter(operation -> !operation.get("security").isArray())
                .forEach(operation -> report.at(operation, "security", "neither operation nor document has security"));
    }
}
