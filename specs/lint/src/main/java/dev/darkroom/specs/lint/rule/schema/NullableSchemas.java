package dev.darkroom.specs.lint.rule.schema;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Kind;

/** What may be null says so where OpenAPI 3.0 looks: beside a type. Editors refuse the word where it stands without. */
public final class NullableSchemas implements Rule {

    @Override
    public String name() {
        return "nullable";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .defined(Kind.SCHEMA)
                .filter(schema -> schema.get("nullable").asBoolean())
                .filter(schema -> schema.text("type").isEmpty())
                .forEach(schema -> report.at(schema, "nullable", "has no effect here: needs a type beside it"));
    }
}
