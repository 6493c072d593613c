package dev.darkroom.specs.lint.rule.example;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Composition;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.Schema;

/** Dates and times have no defaults: generators print them in the time zone of the machine that builds. */
public final class DateDefaults implements Rule {

    @Override
    public String name() {
        return "date-default";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .defined(Kind.SCHEMA)
                .filter(schema -> schema.has("default"))
                .filter(schema -> Composition.withVariants((Schema) schema).isOfFormat("date")
                        || Composition.withVariants((Schema) schema).isOfFormat("date-time"))
                .forEach(schema -> report.at(schema, "default", "a date or date-time has no default"));
    }
}
