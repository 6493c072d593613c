package dev.darkroom.specs.lint.rule.example;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Kind;

/** Defaults are valid against their own schemas. */
public final class ValidDefaults implements Rule {

    @Override
    public String name() {
        return "default-valid";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        SchemaCheck schemas = new SchemaCheck(spec.document());
        spec.document()
                .defined(Kind.SCHEMA)
                .filter(schema -> schema.has("default"))
                .forEach(schema ->
                        schemas.check(schema, Use.ANY, schema.pointer("default"), schema.get("default"), report));
    }
}
