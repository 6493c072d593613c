package dev.darkroom.specs.lint.rule.extension;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import java.util.HashSet;
import java.util.Set;

/** Every enum says whether the provider may add values. */
public final class OpenOrClosedEnums implements Rule {

    @Override
    public String name() {
        return "x-enum";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .defined(Kind.SCHEMA)
                .filter(schema -> schema.has("enum"))
                .forEach(schema -> check(schema, report));
    }

    private static void check(Element schema, Report report) {
        String value = schema.text(Extension.ENUM.key());
        if (!value.equals("open") && !value.equals("closed")) {
            report.at(schema, Extension.ENUM.key(), "an enum needs x-enum: open or closed");
        }
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < schema.get("enum").size(); i++) {
            if (!seen.add(schema.get("enum").path(i))) {
                report.at(schema.pointer("enum").appendIndex(i), "is written twice");
            }
        }
    }
}
