package dev.darkroom.specs.lint.rule.document;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;

/** The file is one YAML document that every YAML reader understands alike, and its multi-line text is in blocks. */
public final class ReadableYaml implements Rule {

    @Override
    public String name() {
        return "yaml";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.problems().forEach(problem -> report.at(problem.pointer(), problem.message()));
    }
}
