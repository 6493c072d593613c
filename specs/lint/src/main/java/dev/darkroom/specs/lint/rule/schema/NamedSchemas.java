package dev.darkroom.specs.lint.rule.schema;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;

/**
 * Objects, enums, unions and compositions have a name in components/schemas, because each becomes a Java type. The
 * parts of a named allOf need none.
 */
public final class NamedSchemas implements Rule {

    @Override
    public String name() {
        return "inline-schema";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .defined(Kind.SCHEMA)
                .filter(schema -> !schema.isComponent())
                .forEach(schema -> check(schema, report));
    }

    private static void check(Element schema, Report report) {
        if (schema.has("enum")) {
            report.at(schema, "an enum needs a name of its own in components/schemas");
        }
        if (schema.has("oneOf") || schema.has("anyOf")) {
            report.at(schema, "a union needs a name of its own in components/schemas");
        }
        if (schema.get("allOf").size() > 1) {
            report.at(schema, "a composition needs a name of its own in components/schemas");
        }
        // A map has no members that a class would be made of.
        boolean isObject = schema.has("properties")
                || schema.get("additionalProperties").isBoolean()
                || schema.text("type").equals("object") && !schema.has("additionalProperties");
        if (isObject && !isPartOfNamed(schema) && !Schemas.isWrappedReference(schema)) {
            report.at(schema, "an object needs a name of its own in components/schemas");
        }
    }

    private static boolean isPartOfNamed(Element schema) {
        return schema.member().equals("allOf")
                && schema.parent() != null
                && (schema.parent().isComponent() || isPartOfNamed(schema.parent()));
    }
}
