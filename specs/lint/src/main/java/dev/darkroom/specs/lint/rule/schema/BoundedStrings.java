package dev.darkroom.specs.lint.rule.schema;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import java.util.Set;
import java.util.stream.Stream;

/** Strings say how long they can be, or x-unbounded says why not, on the string or on a schema it stands in. */
public final class BoundedStrings implements Rule {

    private static final String NO_BOUND =
            "needs maxLength, enum, a bounded pattern, a format of bounded length, or x-unbounded";
    private static final String ENDLESS_PATTERN =
            "the pattern is not anchored or has no longest match: add maxLength, or x-unbounded";
    private static final Set<String> BOUNDED_FORMATS = Set.of("uuid", "date", "date-time", "binary");

    @Override
    public String name() {
        return "bounded-string";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .defined(Kind.SCHEMA)
                .filter(schema -> schema.text("type").equals("string") && !Schemas.isWrappedReference(schema))
                .filter(schema -> !isBounded(schema))
                .forEach(schema -> report.at(schema, schema.has("pattern") ? ENDLESS_PATTERN : NO_BOUND));
    }

    private static boolean isBounded(Element schema) {
        return schema.get("maxLength").isIntegralNumber()
                || schema.has("enum")
                || BOUNDED_FORMATS.contains(schema.text("format"))
                || new PatternLength(schema.text("pattern")).isBounded()
                || Stream.concat(Stream.of(schema), schema.ancestors())
                        .anyMatch(place -> place.kind() == Kind.SCHEMA && place.has("x-unbounded"));
    }
}
