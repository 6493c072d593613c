package dev.darkroom.specs.lint.rule.document;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.lint.spec.TextProblem;

/** Text over several lines is written as a block. */
public final class BlockText implements Rule {

    @Override
    public String name() {
        return "yaml-blocks";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.problems().stream()
                .filter(TextProblem::isStyle)
                .forEach(problem -> report.at(problem.pointer(), problem.message()));
    }
}
