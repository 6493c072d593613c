package dev.darkroom.specs.lint;

import com.fasterxml.jackson.core.JsonPointer;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.rule.Rules;
import dev.darkroom.specs.lint.rule.document.ParserMessages;
import dev.darkroom.specs.lint.rule.document.ReadableText;
import dev.darkroom.specs.lint.rule.workflow.WorkflowFile;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Runs rules over files. Stateless but for its rules, hence safe to share between threads. */
public final class Lint {

    private final List<Rule> rules;

    /** A lint with the rules of a profile. */
    public Lint(Profile profile) {
        this(Rules.of(profile));
    }

    /** A lint with some rules. */
    public Lint(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * What is wrong with a file, rule by rule, and per rule in document order. Each finding is named once, and what the
     * parser says too of a place that a rule of ours has found is left out.
     */
    public List<Finding> check(SpecFile spec) {
        Set<Finding> findings = new LinkedHashSet<>();
        Set<JsonPointer> places = new HashSet<>();
        for (Rule rule : rulesOf(spec)) {
            boolean repeats = rule instanceof ParserMessages;
            rule.check(spec, (pointer, message) -> {
                if (places.add(pointer) || !repeats) {
                    findings.add(new Finding(
                            spec.path(), spec.position(pointer), pointer, Rules.severity(rule), rule.name(), message));
                }
            });
        }
        return new ArrayList<>(findings);
    }

    private List<Rule> rulesOf(SpecFile spec) {
        if (!spec.isReadable()) {
            return List.of(new ReadableText());
        }
        return spec.isWorkflows() ? Rules.ofWorkflows(WorkflowFile.of(spec)) : rules;
    }
}
