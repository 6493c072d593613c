package dev.darkroom.specs.lint.rule.operation;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Kind;

/** Every operation has a summary of one line. */
public final class Summaries implements Rule {

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document().defined(Kind.OPERATION).forEach(operation -> {
            String summary = operation.text("summary");
            if (summary.isBlank()) {
                report.at(operation, "summary", "summary is missing");
            } else if (summary.strip().contains("\n")) {
                report.at(operation, "summary", "a summary is one line");
            }
        });
    }
}
