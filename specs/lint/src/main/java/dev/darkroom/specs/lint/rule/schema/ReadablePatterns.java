package dev.darkroom.specs.lint.rule.schema;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.Patterns;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Kind;

/** Patterns are regular expressions that Java understands. */
public final class ReadablePatterns implements Rule {

    @Override
    public String name() {
        return "pattern";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .defined(Kind.SCHEMA)
                .filter(schema -> schema.has("pattern"))
                .forEach(schema -> Patterns.problem(schema.text("pattern"))
                        .ifPresent(problem -> report.at(schema, "pattern", "is no regular expression: " + problem)));
    }
}
