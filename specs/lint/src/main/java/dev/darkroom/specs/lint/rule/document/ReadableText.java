package dev.darkroom.specs.lint.rule.document;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;

/** The file is one YAML or JSON document that every reader understands alike. */
public final class ReadableText implements Rule {

    @Override
    public String name() {
        return "yaml";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.problems().stream()
                .filter(problem -> !problem.isStyle())
                .forEach(problem -> report.at(problem.pointer(), problem.message()));
    }
}
