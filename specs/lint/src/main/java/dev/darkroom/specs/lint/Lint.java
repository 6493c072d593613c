package dev.darkroom.specs.lint;

import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.rule.Rules;
import dev.darkroom.specs.lint.rule.document.ReadableYaml;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Runs rules over files. Stateless but for its rules, hence safe to share between threads. */
public final class Lint {

    private final List<Rule> rules;

    /** A lint with every rule of Darkroom. */
    public Lint() {
        this(Rules.all());
    }

    /** A lint with some rules. */
    public Lint(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** What is wrong with a file, rule by rule, and per rule in document order. Each finding is named once. */
    public List<Finding> check(SpecFile spec) {
        Set<Finding> findings = new LinkedHashSet<>();
        for (Rule rule : spec.isReadable() ? rules : List.<Rule>of(new ReadableYaml())) {
            rule.check(
                    spec, (pointer, message) -> findings.add(new Finding(spec.path(), pointer, rule.name(), message)));
        }
        return new ArrayList<>(findings);
    }
}
