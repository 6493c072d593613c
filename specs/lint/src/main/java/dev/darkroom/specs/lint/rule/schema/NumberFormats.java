package dev.darkroom.specs.lint.rule.schema;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import java.util.Map;
import java.util.Set;

/** Integers say int32 or int64, numbers say float or double, because Java must choose. */
public final class NumberFormats implements Rule {

    private static final Map<String, Set<String>> FORMATS =
            Map.of("integer", Set.of("int32", "int64"), "number", Set.of("float", "double"));

    @Override
    public String name() {
        return "number-format";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document().defined(Kind.SCHEMA).forEach(schema -> check(schema, report));
    }

    private static void check(Element schema, Report report) {
        Set<String> formats = FORMATS.get(schema.text("type"));
        if (formats != null && !formats.contains(schema.text("format"))) {
            report.at(
                    schema,
                    "format",
                    "type " + schema.text("type") + " needs a format: "
                            + formats.stream()
                                    .sorted()
                                    .reduce((one, other) -> one + " or " + other)
                                    .orElseThrow());
        }
    }
}
